package dev.debrief.postmortem.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed in two places, until somebody chooses. What was typed holds mine; theirs is kept here, so
 * that neither is ever dropped.
 *
 * @param key its name among the clashes of one working copy
 * @param field what clashes, as {@link dev.debrief.document.Conflict} names it: a field, a row or a whole list
 * @param before what stood there before either changed it; null where that is not known
 * @param theirs their text; for a list the ids of its rows in their order; null for what the revision says
 * @param gone for a row, who took it away: {@code mine} or {@code theirs}; null otherwise
 * @param revision the revision that says theirs; 0 where the same person typed it in another tab or on another device
 * @param at when theirs was kept
 * @param settled what was chosen; null until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenClash(
        String key,
        String field,
        @Nullable String before,
        @Nullable String theirs,
        @Nullable String gone,
        int revision,
        Instant at,
        @Nullable Settled settled) {

    OpenClash {
        before = storable(before);
        theirs = storable(theirs);
    }

    /**
     * A choice that can be taken back as long as nobody has typed over it.
     *
     * @param choice {@code mine}, {@code theirs} or {@code together}
     * @param mine what stood in the field until then
     * @param made what the choice put there
     */
    record Settled(String choice, String mine, String made) {
        Settled {
            mine = mine.replace('\0', SYMBOL_FOR_NUL);
            made = made.replace('\0', SYMBOL_FOR_NUL);
        }
    }

    /** PostgreSQL's JSON has no NUL. */
    private static final char SYMBOL_FOR_NUL = '\u2400';

    boolean isOpen() {
        return settled == null;
    }

    boolean isOwn() {
        return revision == 0;
    }

    OpenClash settled(@Nullable Settled settled) {
        return new OpenClash(key, field, before, theirs, gone, revision, at, settled);
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', SYMBOL_FOR_NUL);
    }
}
