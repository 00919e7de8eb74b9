package dev.debrief.action.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry becomes an action item.
 *
 * @param incident {@code INC-42}
 * @param factor the id of the cause that it answers, as the document has it; null for none
 */
public record ItemAsked(@Nullable String incident, @Nullable String factor) {}
