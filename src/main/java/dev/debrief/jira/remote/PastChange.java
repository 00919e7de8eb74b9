package dev.debrief.jira.remote;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became different about one field of an issue, as its history tells.
 *
 * @param id of all that was changed at once
 * @param author the account that did it; empty where Jira does not say
 * @param at by Jira's clock
 * @param field Jira's name of it, as {@code duedate}
 */
public record PastChange(String id, String author, Instant at, String field, Value from, Value to) {
    /**
     * What stood there.
     *
     * @param id as Jira keeps it: the key of an account, a day, the id of a status; null where it was empty, and for texts
     * @param text as people read it; empty where nothing stood there
     */
    public record Value(@Nullable String id, String text) {}
}
