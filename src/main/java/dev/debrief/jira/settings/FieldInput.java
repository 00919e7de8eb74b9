package dev.debrief.jira.settings;

import dev.debrief.jira.remote.ScreenField;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a page asks what stands in a field of every issue.
 *
 * @param kind how it is asked for: choice, choices, words, line, prose, number, day or account
 * @param choices what is offered
 * @param hint what may be written; empty where that is plain
 */
@TemplateData
record FieldInput(String name, String label, String kind, List<Choice> choices, String value, String hint) {
    /** What nobody gives a fixed value, unless Jira wants it. */
    private static final Set<String> SELDOM = Set.of("attachment", "issuelinks", "reporter", "parent", "timetracking");

    /** Those of a create screen that Debrief does not fill in by itself. */
    static List<FieldInput> of(TeamOffers offers, TeamForm form, boolean required) {
        return offers.screen().stream()
                .filter(field -> !TeamCheck.OWN.contains(field.id()))
                .filter(field -> field.required() == required)
                .filter(field -> required || !SELDOM.contains(field.id()))
                .filter(field -> FieldValue.kind(field) != FieldValue.Kind.STRANGE)
                .map(field -> of(field, form.fields().getOrDefault(field.id(), "")))
                .toList();
    }

    private static FieldInput of(ScreenField field, String typed) {
        FieldValue.Kind kind = FieldValue.kind(field);
        boolean isChoice = kind == FieldValue.Kind.CHOICE || kind == FieldValue.Kind.CASCADE;
        Stream<Choice> offered =
                FieldValue.choices(field).stream().map(one -> new Choice(one, one, one.equalsIgnoreCase(typed)));
        return new FieldInput(
                TeamForm.nameOfField(field.id()),
                field.name(),
                isChoice ? "choice" : kind.name().toLowerCase(Locale.ROOT),
                isChoice ? offered.toList() : List.of(),
                typed,
                hint(kind, field));
    }

    private static String hint(FieldValue.Kind kind, ScreenField field) {
        return switch (kind) {
            case CHOICES -> "One a line. Jira offers: " + FieldValue.offered(field) + ".";
            case WORDS -> "One a line, without blanks.";
            case ACCOUNT -> "The account, as Jira names it in addresses.";
            case DAY -> "A day, as 2026-11-30.";
            default -> "";
        };
    }

    /** For the template. */
    public boolean isLong() {
        return kind.equals("choices") || kind.equals("words") || kind.equals("prose");
    }

    /** For the template: what was typed and is not offered any more. */
    public boolean isUnknown() {
        return kind.equals("choice") && !value.isEmpty() && choices.stream().noneMatch(Choice::isChosen);
    }
}
