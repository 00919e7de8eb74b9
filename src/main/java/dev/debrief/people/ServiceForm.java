package dev.debrief.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service as typed.
 *
 * @param team the name of the team that looks after it; empty for none
 * @param teams the names to choose from
 */
record ServiceForm(long id, String name, String team, List<String> teams, Map<String, String> problems) {

    static ServiceForm empty() {
        return new ServiceForm(0, "", "", teamNames(), Map.of());
    }

    static ServiceForm of(Service service) {
        return line(service, teamNames());
    }

    /** All of them, by name, to read. */
    static List<ServiceForm> all() {
        return Service.<Service>list("from Service s left join fetch s.team order by lower(s.name)").stream()
                .map(service -> line(service, List.of()))
                .toList();
    }

    private static ServiceForm line(Service service, List<String> teams) {
        String team = service.team().map(Team::name).orElse("");
        return new ServiceForm(service.id(), service.name(), team, teams, Map.of());
    }

    ServiceForm typed(String typedName, String typedTeam, Problems wrong) {
        return new ServiceForm(id, typedName, typedTeam, teams, wrong.byField());
    }

    /** Takes what was typed over, or notes what is wrong with it. */
    static void take(Service service, String name, String team, Problems problems) {
        String tidyName = problems.name("name", name);
        boolean nameIsTaken = Service.named(name)
                .filter(other -> service.id == null || other.id() != service.id())
                .isPresent();
        if (nameIsTaken) problems.add("name", "There is a service of this name already.");
        Optional<Team> found = team.isBlank() ? Optional.empty() : Team.named(team);
        if (!team.isBlank() && found.isEmpty()) problems.add("team", "There is no team of this name.");
        if (!problems.isEmpty()) return;
        service.name = tidyName;
        service.team = found.orElse(null);
    }

    private static List<String> teamNames() {
        return Team.<Team>list("order by lower(name)").stream().map(Team::name).toList();
    }
}
