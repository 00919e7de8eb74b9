package dev.debrief.archive.template;

import dev.debrief.document.Template;
import dev.debrief.people.Team;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A template that somebody can choose.
 *
 * @param usualFor the names of the teams that usually take it
 * @param isOfTheHouse whether it is taken where no team has chosen
 */
public record OfferedTemplate(Template template, List<String> usualFor, boolean isOfTheHouse) {
    /** All of them: first those that a team of this person usually takes, then the house's, then by name. */
    public static List<OfferedTemplate> to(long person) {
        Map<String, List<String>> teams = teams();
        List<String> own = TeamTemplate.<TeamTemplate>list(
                        "select c from TeamTemplate c join Team t on t.id = c.teamId join t.members m where m.id = ?1",
                        person)
                .stream()
                .map(choice -> choice.templateKey)
                .toList();
        String house = TemplateRow.ofTheHouse().map(row -> row.key).orElse("");
        Comparator<OfferedTemplate> ownFirst = Comparator.comparing(offered -> !own.contains(offered.template.key()));
        return KeptTemplates.offered().stream()
                .map(template -> new OfferedTemplate(
                        template,
                        teams.getOrDefault(template.key(), List.of()),
                        template.key().equals(house)))
                .sorted(ownFirst.thenComparing(offered -> !offered.isOfTheHouse))
                .toList();
    }

    /** The names of the teams that have chosen each template, by its key. */
    static Map<String, List<String>> teams() {
        Map<Long, String> names = Team.<Team>listAll().stream().collect(Collectors.toMap(Team::id, Team::name));
        return TeamTemplate.<TeamTemplate>listAll().stream()
                .collect(Collectors.groupingBy(
                        choice -> choice.templateKey,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                choices -> choices.stream()
                                        .map(choice -> names.getOrDefault(choice.teamId, ""))
                                        .sorted()
                                        .toList())));
    }

    /** {@code Google SRE, usual for Payments}. */
    public String words() {
        String usual = isOfTheHouse ? ", usual here" : "";
        return template.name() + (usualFor.isEmpty() ? usual : ", usual for " + String.join(", ", usualFor));
    }
}
