package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was true of an action item at an instant, told again from its events alone.
 *
 * @param exists whether it had been made by then
 * @param values what was known; what was empty is left out
 */
public record PastState(boolean exists, Map<ItemField, String> values) {
    private static final Comparator<ItemEvent> IN_ORDER = Comparator.comparing(ItemEvent::effectiveAt);

    public PastState {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** As it was at that instant, by all that is known today; {@code events} in the order in which they were recorded. */
    public static PastState at(Instant instant, List<ItemEvent> events) {
        return of(events.stream()
                .filter(event -> !event.effectiveAt().isAfter(instant))
                .toList());
    }

    /** As it was at that instant, by what was known at another one. */
    public static PastState at(Instant instant, Instant knownAt, List<ItemEvent> events) {
        return at(
                instant,
                events.stream()
                        .filter(event -> !event.recordedAt().isAfter(knownAt))
                        .toList());
    }

    /** As it was when this event was the newest one. */
    public static PastState seen(long newestEvent, List<ItemEvent> events) {
        return of(events.stream()
                .filter(event -> event.id() != null && event.id() <= newestEvent)
                .toList());
    }

    private static PastState of(List<ItemEvent> events) {
        Map<ItemField, String> values = new EnumMap<>(ItemField.class);
        boolean exists = false;
        // a stable sort: among equals the order in which they were recorded decides
        for (ItemEvent event : events.stream().sorted(IN_ORDER).toList()) {
            exists |= event.field().equals(ItemEvent.OPENED);
            Optional<ItemField> about = ItemField.named(event.field());
            if (about.isEmpty()) continue;
            ItemField field = about.get();
            if (event.became() == null) values.remove(field);
            else values.put(field, event.became());
        }
        return new PastState(exists, values);
    }

    /** Whether it stood in its document then. */
    public boolean stood() {
        return exists && !values.containsKey(ItemField.DROPPED);
    }

    /** What its document said of it then. */
    public ItemText toText() {
        return new ItemText(
                Markdown.of(values.getOrDefault(ItemField.TEXT, "")),
                value(ItemField.OWNER)
                        .map(id -> Person.<Person>findById(Long.valueOf(id)))
                        .orElse(null),
                value(ItemField.TEAM)
                        .map(id -> Team.<Team>findById(Long.valueOf(id)))
                        .orElse(null),
                ItemField.dueFrom(values.get(ItemField.DUE)),
                value(ItemField.KIND)
                        .map(word -> ActionItem.Kind.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                value(ItemField.PRIORITY)
                        .map(word -> ActionItem.Priority.valueOf(word.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                value(ItemField.STATE).map(ItemField::state).orElse(ActionItem.State.OPEN),
                values.getOrDefault(ItemField.TICKET, ""),
                value(ItemField.FACTORS).map(ids -> List.of(ids.split(" "))).orElse(List.of()),
                values.containsKey(ItemField.INTERNAL));
    }

    /** Empty where it had no value then. */
    public Optional<String> value(ItemField field) {
        return Optional.ofNullable(values.get(field));
    }
}
