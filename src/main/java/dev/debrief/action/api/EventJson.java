package dev.debrief.action.api;

import dev.debrief.action.ItemEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event of an item as JSON.
 *
 * @param act what was done in one go has the same
 * @param was before; people and teams are named by their ids, as they are in {@code became}
 * @param effectiveAt since when it is so; {@code recordedAt} when Debrief heard of it
 * @param undoes the act that was taken back by this
 */
public record EventJson(
        @Nullable Long id,
        UUID act,
        String field,
        @Nullable String was,
        @Nullable String became,
        String reason,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable String by,
        String through,
        @Nullable UUID undoes) {
    static EventJson of(ItemEvent event) {
        return new EventJson(
                event.id(),
                event.act(),
                event.field(),
                event.was(),
                event.became(),
                event.reason(),
                event.effectiveAt(),
                event.recordedAt(),
                event.by() == null ? null : event.by().name(),
                event.through().word(),
                event.undoes());
    }
}
