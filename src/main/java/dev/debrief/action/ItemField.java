package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is followed of an action item, each as one text that can be compared and told again; null where it is empty. A
 * person and a team are their ids, a date is {@code 2026-10-12}, an instant {@code 2026-10-12T09:30:00Z}, words that
 * say when stand in “quotation marks”.
 */
public enum ItemField {
    TEXT(row -> row.text),
    DETAILS(row -> orNull(row.details)),
    OWNER(row -> row.owner == null ? null : Long.toString(row.owner.id())),
    TEAM(row -> row.team == null ? null : Long.toString(row.team.id())),
    DUE(row -> due(WhenColumns.toWhen(row.due))),
    PRIORITY(row -> row.priority == null ? null : row.priority.word()),
    KIND(row -> row.kind == null ? null : row.kind.word()),
    STRENGTH(row -> row.strength == null ? null : row.strength.word()),
    STATE(row -> row.state.word()),
    PROOF(row -> orNull(row.proof)),
    CHECK_BACK(row -> row.checkBackOn == null ? null : row.checkBackOn.toString()),
    TICKET(row -> orNull(row.ticket)),
    FACTORS(row -> orNull(String.join(" ", row.covers))),
    INTERNAL(row -> row.internal ? "yes" : null),
    INCIDENT(row -> row.incidentNumber == null ? null : "INC-" + row.incidentNumber),
    DROPPED(row -> row.droppedAt == null ? null : "yes");

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    @SuppressWarnings("ImmutableEnumChecker") // a reading without a state of its own
    private final Function<ActionItemRow, @Nullable String> text;

    ItemField(Function<ActionItemRow, @Nullable String> text) {
        this.text = text;
    }

    /** The word in the table and in JSON: {@code check back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The field of that word; empty where an event is about something else, as a comment is. */
    public static Optional<ItemField> named(String word) {
        for (ItemField field : values()) if (field.word().equals(word)) return Optional.of(field);
        return Optional.empty();
    }

    @Nullable
    String of(ActionItemRow row) {
        return text.apply(row);
    }

    /** Everything that is followed, as it is now; what is empty is left out. */
    static Map<ItemField, String> all(ActionItemRow row) {
        Map<ItemField, String> all = new EnumMap<>(ItemField.class);
        for (ItemField field : values()) {
            String value = field.of(row);
            if (value != null) all.put(field, value);
        }
        return all;
    }

    /** A due date as one text; null where nobody said. */
    public static @Nullable String due(When due) {
        if (due instanceof When.Exact exact) return SECOND.format(exact.instant());
        if (due instanceof When.OnDay onDay) return onDay.day().toString();
        return due instanceof When.InWords words ? "“" + words.asWritten() + "”" : null;
    }

    /** The due date that such a text says. */
    public static When dueFrom(@Nullable String text) {
        if (text == null) return When.unsaid();
        if (text.startsWith("“")) return new When.InWords(text.substring(1, text.length() - 1));
        return text.length() == 10 ? When.on(LocalDate.parse(text)) : When.at(Instant.parse(text));
    }

    /** The state of that word; there is one. */
    static ActionItem.State state(@Nullable String word) {
        for (ActionItem.State state : ActionItem.State.values())
            if (state.word().equals(word)) return state;
        throw new IllegalStateException("there is no state “" + Objects.toString(word, "") + "”");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
