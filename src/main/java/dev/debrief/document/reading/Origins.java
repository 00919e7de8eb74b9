package dev.debrief.document.reading;

import dev.debrief.document.reading.markup.Format;
import dev.debrief.document.reading.markup.Markup;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where in a file stands what was read from it. It is found again by its words, so that it holds for every shape, and for
 * what a correction has moved; of lines that say the same, the next one counts.
 */
public final class Origins {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_SHOWN = 200_000;
    private static final int MOST_CANDIDATES = 64;
    private static final int MOST_WORDS = 40;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)\\s*");

    private final List<String> lines;
    private final Map<String, int[]> places = new HashMap<>();

    /**
     * Some lines of the file.
     *
     * @param first from 1
     * @param last not before the first
     */
    public record Span(int first, int last) {
        /** {@code 8–10}, or one number. */
        public String words() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }

        /** From the earlier beginning to the later end. */
        public Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private Origins(List<String> lines) {
        this.lines = lines;
        Map<String, Integer> counts = new HashMap<>();
        int known = Math.min(lines.size(), MOST_LINES);
        for (int i = 0; i < known; i++) {
            for (String word : words(lines.get(i))) {
                int count = counts.merge(word, 1, Integer::sum);
                if (count > MOST_CANDIDATES) continue;
                int[] at = places.computeIfAbsent(word, any -> new int[1]);
                if (count > at.length) at = Arrays.copyOf(at, at.length * 2);
                at[count - 1] = i + 1;
                places.put(word, at);
            }
        }
    }

    /** A file that was read; of a page in HTML or XML the lines of what it says. */
    public static Origins of(byte[] file, String name) {
        return new Origins(SourceText.of(file)
                .map(text -> List.of(said(text, name).split("\n", MOST_SHOWN)))
                .orElse(List.of()));
    }

    private static String said(String text, String name) {
        Format format = Format.of(text, name);
        boolean isPage = format == Format.HTML || format == Format.STORAGE || format == Format.XML;
        return isPage ? Markup.markdown(text, format) : text;
    }

    /** The lines of the file, without what ends them. */
    public List<String> lines() {
        return lines;
    }

    /**
     * Where a text stands.
     *
     * @param behind the line behind which it is looked for first, from 1; 0 for the whole file
     */
    public Optional<Span> of(String text, int behind) {
        List<String> written =
                text.lines().filter(line -> !words(line).isEmpty()).toList();
        if (written.isEmpty()) return Optional.empty();
        int first = line(written.get(0), behind);
        if (first == 0) return Optional.empty();
        int last = written.size() == 1 ? first : line(written.get(written.size() - 1), first);
        return Optional.of(new Span(first, Math.max(first, last)));
    }

    /** The same with the heading above it. */
    public Span withHeading(Span span) {
        int above = span.first() - 1;
        while (above > 0 && above >= span.first() - 3 && lines.get(above - 1).isBlank()) above--;
        if (above < 1) return span;
        String line = lines.get(above - 1);
        if (line.stripLeading().startsWith("#")) return new Span(above, span.last());
        boolean isUnderline = above > 1
                && UNDERLINE.matcher(line).matches()
                && !lines.get(above - 2).isBlank();
        return isUnderline ? new Span(above - 1, span.last()) : span;
    }

    private int line(String text, int behind) {
        Set<String> words = words(text);
        int best = 0;
        int most = (words.size() + 1) / 2 - 1;
        boolean isBehind = false;
        for (int at : candidates(words)) {
            if (at == 0) continue;
            int common = common(words, lines.get(at - 1));
            boolean better = common > most || (common == most && best > 0 && at > behind && !isBehind);
            if (!better) continue;
            best = at;
            most = common;
            isBehind = at > behind;
        }
        return best;
    }

    /** The lines with the rarest of the words. */
    private int[] candidates(Set<String> words) {
        int[] fewest = {};
        for (String word : words) {
            int[] at = places.get(word);
            if (at != null && (fewest.length == 0 || at.length < fewest.length)) fewest = at;
        }
        return fewest;
    }

    private static int common(Set<String> words, String line) {
        Set<String> there = words(line);
        int common = 0;
        for (String word : words) if (there.contains(word)) common++;
        return common;
    }

    private static Set<String> words(String line) {
        Set<String> words = new LinkedHashSet<>();
        String part = line.length() > 2_000 ? line.substring(0, 2_000) : line;
        for (String word : BETWEEN_WORDS.split(part.toLowerCase(Locale.ROOT), -1))
            if (!word.isEmpty() && words.size() < MOST_WORDS) words.add(word);
        return words;
    }
}
