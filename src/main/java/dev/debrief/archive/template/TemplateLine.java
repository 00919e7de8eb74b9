package dev.debrief.archive.template;

import dev.debrief.document.Template;
import dev.debrief.incident.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One template in the list of all.
 *
 * @param uses how many incidents are written under any of its versions
 * @param origin who saved the newest version
 */
record TemplateLine(
        String key,
        String name,
        String description,
        int version,
        long uses,
        String teams,
        String origin,
        boolean isOfTheHouse,
        boolean isArchived) {
    /** Those that are offered by name, and then the archived ones. */
    static List<TemplateLine> all() {
        Map<String, TemplateRow> rows =
                TemplateRow.byKey().stream().collect(Collectors.toMap(row -> row.key, row -> row));
        Map<String, Long> uses = counted();
        Map<String, List<String>> teams = OfferedTemplate.teams();
        return TemplateVersion.newest().stream()
                .map(version -> of(
                        version,
                        rows.get(version.templateKey),
                        uses.getOrDefault(version.templateKey, 0L),
                        teams.getOrDefault(version.templateKey, List.of())))
                .sorted(Comparator.comparing(TemplateLine::isArchived)
                        .thenComparing(TemplateLine::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static TemplateLine of(TemplateVersion version, @Nullable TemplateRow row, long uses, List<String> teams) {
        Template template =
                KeptTemplates.read(version).orElseGet(() -> Template.unknown(version.templateKey, version.number));
        return new TemplateLine(
                version.templateKey,
                template.name(),
                template.description(),
                version.number,
                uses,
                String.join(", ", teams),
                version.savedBy == null ? "came with Debrief" : version.savedBy.name(),
                row != null && row.houseDefault,
                row != null && row.isArchived());
    }

    private static Map<String, Long> counted() {
        return Incident.find("select i.templateKey, count(i) from Incident i where i.templateKey is not null"
                        + " and i.deletedAt is null group by i.templateKey")
                .project(Use.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Use::key, Use::count));
    }

    /** How often a key is used. */
    record Use(String key, Long count) {}
}
