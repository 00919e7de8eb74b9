package dev.debrief.document.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label at the beginning of a line: {@code **Impact**: all users}, {@code Status: final}, {@code **Lessons**}.
 *
 * @param value what follows it on the line; maybe empty
 * @param bold whether marks set it apart
 */
record Label(String name, String value, boolean bold) {
    private static final int MOST_WORDS = 8;
    private static final Pattern BOLD = Pattern.compile(
            "^\\s{0,3}(?:[^\\p{L}\\p{N}*_<`\\s]{1,3}\\s*)?(\\*\\*|__|<b>|<strong>)\\s*(.{1,100}?)\\s*(\\*\\*|__|</b>|</strong>)\\s*(:|-|–|—|：)?\\s*(.*)$",
            Pattern.DOTALL);
    private static final Pattern PLAIN =
            Pattern.compile("^\\s{0,3}([^:：\\n|<>\\[\\]`*]{2,60}?)\\s*[:：](?=\\s|$)\\s*(.*)$", Pattern.DOTALL);

    /** The label of a line; empty where it has none. */
    static Optional<Label> of(String line) {
        String text = line.length() > 4_000 ? line.substring(0, 4_000) : line;
        Matcher bold = BOLD.matcher(text);
        if (bold.matches()) return bold(bold, line);
        Matcher plain = PLAIN.matcher(text);
        boolean few = plain.matches() && plain.group(1).strip().split("\\s+").length <= MOST_WORDS;
        return few
                ? Optional.of(new Label(plain.group(1).strip(), rest(line, plain.start(2)), false))
                : Optional.empty();
    }

    private static Optional<Label> bold(Matcher bold, String line) {
        String name = bold.group(2).strip();
        boolean divided = name.endsWith(":") || bold.group(4) != null;
        String value = rest(line, bold.start(5));
        if ((!divided && !value.isEmpty()) || name.split("\\s+").length > MOST_WORDS) return Optional.empty();
        return Optional.of(new Label(name.replaceFirst("\\s*:$", ""), value, true));
    }

    private static String rest(String line, int from) {
        return line.substring(Math.min(from, line.length())).strip();
    }
}
