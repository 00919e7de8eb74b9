package dev.debrief.action.list;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param group the owner or the incident, as the tables have them; empty where the list is in the order of due dates
 * @param due {@link LocalDate#MAX} for no date
 */
record ItemKey(String group, LocalDate due, int number) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:([pt]\\d{1,18}|n|\\d{1,10})~)?(\\d{4}-\\d{2}-\\d{2}|none)_(\\d{1,9})");

    static final ItemKey BEFORE_ALL = new ItemKey("", LocalDate.MIN, 0);

    /** Behind everything of that group. */
    static ItemKey behind(String group) {
        return new ItemKey(group, LocalDate.MAX, 999_999_999);
    }

    static Optional<ItemKey> parse(@Nullable String text) {
        if (text == null) return Optional.empty();
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        try {
            String group = matcher.group(1) == null ? "" : matcher.group(1);
            LocalDate due = matcher.group(2).equals("none") ? LocalDate.MAX : LocalDate.parse(matcher.group(2));
            return Optional.of(new ItemKey(group, due, Integer.parseInt(matcher.group(3))));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** With the group before it where the list has groups. */
    String written(boolean isGrouped) {
        return (isGrouped ? group + "~" : "") + (due.equals(LocalDate.MAX) ? "none" : due) + "_" + number;
    }
}
