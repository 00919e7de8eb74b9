package dev.debrief.document.pasted;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times as programs write them beside a message. It only finds them; what they mean is read elsewhere. */
final class Stamp {
    private static final int LONGEST = 90;

    private static final String YEAR_FIRST = "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}";
    private static final String YEAR_LAST = "\\d{1,2}(?<divider>[/.-])\\d{1,2}\\k<divider>(?:\\d{4}|\\d{2})(?!\\d)";
    private static final String WITHOUT_YEAR = "\\d{1,2}/\\d{1,2}(?![/\\d])|\\d{1,2}\\.\\d{1,2}\\.(?!\\d)";
    private static final String WEEKDAY = Spoken.either(Spoken.WEEKDAYS) + "(?!\\p{L})";
    private static final String MONTH = Spoken.either(Spoken.MONTHS) + "(?!\\p{L})\\.?";
    private static final String NAMED = "\\d{1,2}(?:st|nd|rd|th|er|º|\\.)?[\\s-]{1,2}(?:of\\s|de\\s)?" + MONTH
            + "(?:,?[\\s-](?:de\\s)?\\d{4}(?![:\\d]))?|" + MONTH
            + "\\s{1,2}\\d{1,2}(?![:\\d])(?:st|nd|rd|th)?(?:,?\\s\\d{4}(?![:\\d]))?";
    private static final String COUNTED = Spoken.either(Spoken.COUNTED) + "(?!\\p{L})";
    private static final String DAY = "(?:(?:" + WEEKDAY + "[.,]?\\s{1,2})?(?:" + YEAR_FIRST + "|" + YEAR_LAST + "|"
            + WITHOUT_YEAR + "|" + NAMED + ")|(?:(?:last|next)\\s)?" + WEEKDAY + "|" + COUNTED + ")";
    private static final String HALF = "(?:\\s?[ap]\\.?\\s?m\\b\\.?|\\s?Uhr\\b|\\s?น\\.)?";
    private static final String CLOCK = "(?:\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?" + HALF
            + "|\\d{1,2}h\\d{2}|(?:0?[1-9]|1[0-2])\\s?[ap]m\\b)(?![\\d:])";
    private static final String ZONE =
            "(?:\\s?Z\\b|\\s?[+-]\\d{2}:?\\d{2}(?!\\d)|\\s\\(?(?:UTC|GMT)(?:[+-]\\d{1,2}(?::?\\d{2})?)?\\b\\)?"
                    + "|\\s\\(?(?:CES?T|MES?Z|EES?T|WES?T|[ECMP][SD]T|BST|IST|MSK|ICT|JST|KST|SGT|HKT|WIB|PHT|BRT|SAST|AE[SD]T|NZ[SD]T)\\b\\)?)?";
    private static final String BETWEEN = "(?:T|,?\\s{1,3}(?:(?:at|um|à|a las|às|kl\\.?|@|-)\\s{1,2})?)";
    private static final String WHOLE = "(?<stamp>" + DAY + BETWEEN + CLOCK + ZONE + "(?:\\s\\d{4}(?![:\\d]))?|" + CLOCK
            + ZONE + "(?:,?\\s(?:on\\s)?" + "(?:" + YEAR_FIRST + "|" + NAMED + "))?)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern FIRST = Pattern.compile(
            "\\s*(?:[-*+•]\\s{1,3}|\\d{1,3}[.)]\\s{1,3})?(?:\\*\\*|__|`)?(?<open>[\\[(])?" + WHOLE
                    + "(?=[\\])\\s:|,*_`–—-]|$)",
            FLAGS);
    private static final Pattern ALONE = Pattern.compile(
            "\\s*(?:(?:APP|BOT|WORKFLOW)\\s{1,3})?[\\[(]?" + WHOLE + "[\\])]?(?:\\s\\(?edited\\)?)?\\s*", FLAGS);
    private static final Pattern LAST = Pattern.compile(
            "(?<name>.{1,80}?)(?:\\s{2,}|\\t|\\s+(?:APP|BOT)\\s+|\\s[—–]\\s|,?\\s[\\[(])" + WHOLE
                    + "[\\])]?(?:\\s\\(?edited\\)?)?\\s*",
            FLAGS);
    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\w.:/-])" + WHOLE + "(?![\\w/-])", FLAGS);
    private static final Pattern DIVIDER = Pattern.compile(
            "[\\s#>*_–—─-]*(?:(?:Day changed(?: to)?|Log opened|Log closed)\\s)?(?<day>" + DAY
                    + "(?:\\s\\d{2}:\\d{2}:\\d{2}\\s\\d{4}|\\s\\d{4})?)[\\s:*_–—─-]*",
            FLAGS);

    private Stamp() {}

    /** A time found in a line. */
    record Found(String written, int from, int to, boolean open) {}

    /** At the beginning of the line, behind a bullet or an opening bracket. */
    static @Nullable Found first(String line) {
        Matcher matcher = FIRST.matcher(head(line, 2 * LONGEST));
        if (!matcher.lookingAt()) return null;
        return new Found(matcher.group("stamp"), matcher.start("stamp"), matcher.end(), matcher.group("open") != null);
    }

    /** Where the line holds nothing else. */
    static @Nullable String alone(String line) {
        if (line.length() > LONGEST) return null;
        Matcher matcher = ALONE.matcher(line);
        return matcher.matches() ? matcher.group("stamp") : null;
    }

    /** A name and then a time, as the heading of a message. */
    record Heading(String name, String written) {}

    static @Nullable Heading heading(String line) {
        if (line.length() > 2 * LONGEST || !hasDigit(line)) return null;
        Matcher matcher = LAST.matcher(line.stripTrailing());
        return matcher.matches() ? new Heading(matcher.group("name").strip(), matcher.group("stamp")) : null;
    }

    /** Anywhere in the beginning of the line. */
    static @Nullable Found anywhere(String line) {
        String head = head(line, 600);
        if (!hasDigit(head)) return null;
        Matcher matcher = ANYWHERE.matcher(head);
        return matcher.find() ? new Found(matcher.group("stamp"), matcher.start(), matcher.end(), false) : null;
    }

    /** The day that a line between messages names. */
    static @Nullable String divider(String line) {
        if (line.length() > LONGEST || line.isBlank()) return null;
        Matcher matcher = DIVIDER.matcher(line);
        if (!matcher.matches()) return null;
        String day = matcher.group("day");
        // people answer "yesterday" and "friday"; programs write them with a capital letter
        boolean word = day.chars().noneMatch(Character::isDigit);
        return word && Character.isLowerCase(day.codePointAt(0)) ? null : day;
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    private static String head(String line, int length) {
        return line.length() <= length ? line : line.substring(0, length);
    }
}
