package dev.debrief.postmortem.edit;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Part;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What can be chosen in the selects of the form. */
final class Choices {
    private static final int LONGEST = 60;

    private final Manuscript typed;
    private final TemplateChoice templates;
    private final List<Option> severities;
    private final List<Option> types;
    private final List<Option> categories;

    Choices(
            Manuscript typed,
            TemplateChoice templates,
            List<Option> severities,
            List<Option> types,
            List<Option> categories) {
        this.typed = typed;
        this.templates = templates;
        this.severities = severities;
        this.types = types;
        this.categories = categories;
    }

    List<Option> of(String field) {
        String value = typed.value(field);
        return switch (field) {
            case "severity" -> Option.chosen(led(severities, "Not said yet"), value, value + " (not known here)");
            case "template" -> templates.options(value);
            case "type" -> Option.chosen(led(types, "Not said yet"), value, value + " (not known here)");
            default -> Option.chosen(entries(), value, "An entry that was removed");
        };
    }

    List<Option> of(Row row, String column) {
        String value = row.typed(column);
        return switch (row.list() + "." + column) {
            case "timeline.kind" -> kinds(value);
            case "factors.role" ->
                Option.chosen(roles(), value.isEmpty() ? Factor.Role.CONTRIBUTING.word() : value, value);
            case "factors.category" ->
                Option.chosen(led(categories, "no category"), value, value + " (not in the list)");
            case "factors.ledTo" -> Option.chosen(causes(row.rowId()), value, "led to a cause that was removed");
            case "actionItems.kind" ->
                Option.chosen(
                        words(Arrays.stream(ActionItem.Kind.values()).map(ActionItem.Kind::word), "not said yet"),
                        value,
                        value);
            case "actionItems.priority" ->
                Option.chosen(
                        words(
                                Arrays.stream(ActionItem.Priority.values()).map(ActionItem.Priority::word),
                                "not said yet"),
                        value,
                        value);
            default -> Option.chosen(places(), value.isEmpty() ? Part.LESSONS.name() : value, value);
        };
    }

    /** The kinds of a timeline entry. */
    static List<Option> kinds(String chosen) {
        return Option.chosen(
                words(Arrays.stream(TimelineEntry.Kind.values()).map(TimelineEntry.Kind::word), "no kind"),
                chosen,
                chosen);
    }

    private List<Option> entries() {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", "Not known yet"));
        all.add(Option.of("written", "Write down a time"));
        List<RowId> rows = typed.rows(ManuscriptFields.TIMELINE);
        for (int i = 0; i < rows.size(); i++) {
            String text = shortened(typed.value(ManuscriptFields.TIMELINE, rows.get(i), "text"));
            all.add(Option.of(rows.get(i).value(), "Entry " + (i + 1) + (text.isEmpty() ? "" : ": " + text)));
        }
        all.add(Option.of("none", "Not applicable"));
        return all;
    }

    private List<Option> causes(RowId but) {
        List<Option> all = new ArrayList<>();
        all.add(Option.of("", "led to the impact"));
        List<RowId> rows = typed.rows(ManuscriptFields.FACTORS);
        for (RowId row : rows) {
            if (!row.equals(but)) all.add(Option.of(row.value(), "led to F" + CauseTree.number(typed, row)));
        }
        return all;
    }

    private static List<Option> roles() {
        return Arrays.stream(Factor.Role.values())
                .map(role -> Option.of(role.word(), capital(role.word())))
                .toList();
    }

    private List<Option> places() {
        return Stream.concat(Stream.of(Part.HEAD, Part.MILESTONES), templates.now().order().stream())
                .map(part -> Option.of(part.name(), templates.heading(part)))
                .toList();
    }

    private static List<Option> words(Stream<String> words, String none) {
        return led(words.map(word -> Option.of(word, word)).toList(), none);
    }

    private static List<Option> led(List<Option> options, String none) {
        return Stream.concat(Stream.of(Option.of("", none)), options.stream()).toList();
    }

    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
