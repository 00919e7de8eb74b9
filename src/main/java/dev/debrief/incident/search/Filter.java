package dev.debrief.incident.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked for besides words, typed as {@code severity:1} or chosen in a control of the same name. */
public enum Filter {
    SEVERITY,
    STATE,
    TYPE,
    TEAM,
    SERVICE,
    LEAD,
    TAG,
    IN,
    AFTER,
    BEFORE,
    LAST,
    DRILLS;

    /** {@code severity}, as it is typed and as its control is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of that name, in any case. */
    public static Optional<Filter> named(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As it is typed: {@code team:"Data platform"}. */
    public String typed(String value) {
        boolean isOneWord = value.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == '"');
        return word() + ":" + (isOneWord ? value : '"' + value.replace("\"", "") + '"');
    }
}
