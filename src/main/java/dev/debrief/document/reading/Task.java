package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import org.jspecify.annotations.Nullable;

/**
 * An action item as it was found.
 *
 * @param owner as written
 * @param ticket an address or a key; maybe empty
 */
record Task(
        String text,
        ActionItem.State state,
        @Nullable String owner,
        When due,
        ActionItem.@Nullable Kind kind,
        ActionItem.@Nullable Priority priority,
        String ticket,
        int line) {}
