package dev.debrief.people;

import java.util.List;

/** One team in the list of all. */
record TeamLine(long id, String name, String lead, int members, String services) {
    /** All of them, by name. */
    static List<TeamLine> all() {
        List<Service> services = Service.list("from Service s left join fetch s.team order by lower(s.name)");
        return Team.<Team>list("select distinct t from Team t left join fetch t.lead left join fetch t.members")
                .stream()
                .sorted(java.util.Comparator.comparing(Team::name, String.CASE_INSENSITIVE_ORDER))
                .map(team -> of(team, services))
                .toList();
    }

    private static TeamLine of(Team team, List<Service> services) {
        String names = services.stream()
                .filter(service -> team.equals(service.team))
                .map(Service::name)
                .collect(java.util.stream.Collectors.joining(", "));
        return new TeamLine(
                team.id(),
                team.name(),
                team.lead().map(Person::name).orElse(""),
                team.members().size(),
                names);
    }
}
