package dev.debrief.jira.panel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The issue that somebody means, as they typed or pasted it.
 *
 * @param key in capital letters: {@code OPS-12}
 * @param site the address of the Jira that it was pasted with; empty where the key stood alone
 */
record IssueKey(String key, String site) {
    private static final int LONGEST = 2_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}-[1-9][0-9]{0,18}");
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?://[^\\s?#]+?)/(?:browse/|[^\\s?#]*/issues/|.*[?&]selectedIssue=)(" + KEY + ")(?:[/?#&].*)?",
            Pattern.CASE_INSENSITIVE);

    /** Empty where it names no issue. */
    static Optional<IssueKey> parse(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) return Optional.empty();
        if (KEY.matcher(words).matches()) return Optional.of(new IssueKey(words.toUpperCase(Locale.ROOT), ""));
        Matcher address = ADDRESS.matcher(words);
        if (!address.matches()) return Optional.empty();
        return Optional.of(new IssueKey(address.group(2).toUpperCase(Locale.ROOT), address.group(1)));
    }

    /** Whether it may be in the Jira of that address. */
    boolean isAt(String address) {
        return site.isEmpty()
                || site.equalsIgnoreCase(address)
                || site.toLowerCase(Locale.ROOT).startsWith(address.toLowerCase(Locale.ROOT) + "/");
    }
}
