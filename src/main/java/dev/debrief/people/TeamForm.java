package dev.debrief.people;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A team as typed.
 *
 * @param members one a line
 * @param known how people can be written, to choose from
 */
record TeamForm(long id, String name, String lead, String members, List<String> known, Map<String, String> problems) {

    static TeamForm empty() {
        return new TeamForm(0, "", "", "", Naming.everybody(), Map.of());
    }

    static TeamForm of(Team team) {
        return new TeamForm(
                team.id(),
                team.name(),
                team.lead().map(Naming::of).orElse(""),
                team.members().stream().map(Naming::of).sorted().collect(Collectors.joining("\n")),
                Naming.everybody(),
                Map.of());
    }

    TeamForm typed(String typedName, String typedLead, String typedMembers, Problems wrong) {
        return new TeamForm(id, typedName, typedLead, typedMembers, known, wrong.byField());
    }
}
