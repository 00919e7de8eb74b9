package dev.debrief.action;

import org.jspecify.annotations.Nullable;

/**
 * The issue that follows an action item, as JSON.
 *
 * @param key null as long as there is none
 * @param standing {@code in step}, {@code on its way}, {@code differs}, {@code to settle}, {@code being made}, {@code maybe made},
 *     {@code stopped}, {@code deleted}, {@code hidden}
 * @param said the same for a person
 */
public record IssueJson(@Nullable String key, @Nullable String address, String standing, String said) {
    /** Null where there is none. */
    public static @Nullable IssueJson of(@Nullable IssueMark mark) {
        if (mark == null) return null;
        return new IssueJson(mark.key().isEmpty() ? null : mark.key(), mark.address(), mark.standing(), mark.said());
    }
}
