package dev.debrief.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one language: {@code en.words}. Names in braces are put in as {@code let} says, a blank is any white
 * space, {@code [[ ]]} marks what is pointed at; the rest is a regular expression in any case, at the edges of words.
 */
final class WordListReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final String BLANK = "(?:[\\\\s\\\\u00A0]{1,9})";
    private static final String EDGE_BEFORE = "(?<![\\p{L}\\p{M}\\p{N}_/.\\u002D])";
    private static final String EDGE_BEHIND = "(?![\\p{L}\\p{M}\\p{N}_])(?!\\u002D[\\p{L}\\p{N}])";

    private final String language;
    private final Map<String, String> lets = new HashMap<>(Map.of("person", "(?:\uE001+|@[\\p{L}\\p{N}._-]{2,39})"));
    private final List<String> never = new ArrayList<>();
    private final Set<String> smallWords = new HashSet<>();
    private final List<Wording> wordings = new ArrayList<>();
    private @Nullable Map<String, List<String>> section;

    private WordListReader(String language) {
        this.language = language;
    }

    static WordList read(String language) {
        WordListReader reader = new WordListReader(language);
        text(language + ".words").lines().map(String::strip).forEach(reader::line);
        reader.close();
        return new WordList(language, reader.smallWords, reader.wordings);
    }

    private static String text(String file) {
        try (InputStream stream = WordListReader.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        if (line.isEmpty() || line.startsWith("#")) return;
        if (line.startsWith("[") && line.endsWith("]") && !line.contains(": ")) {
            close();
            section = new HashMap<>();
        } else if (line.startsWith("let ")) {
            int equals = line.indexOf(" = ");
            lets.put(line.substring(4, equals), "(?:" + expanded(line.substring(equals + 3)) + ")");
        } else {
            int colon = line.indexOf(':');
            String name = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).strip();
            if (name.equals("stop")) smallWords.addAll(List.of(value.split(" ")));
            else if (section == null) never.add(value);
            else section.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
        }
    }

    private void close() {
        if (section == null) return;
        Map<String, List<String>> lines = section;
        Check check = Check.of(first(lines, "check", Check.BLAME.id())).orElseThrow();
        List<String> unless = new ArrayList<>(lines.getOrDefault("unless", List.of()));
        if (check == Check.BLAME) unless.addAll(never);
        wordings.add(new Wording(
                check,
                near(lines),
                lines.getOrDefault("find", List.of()).stream().map(this::find).toList(),
                unless.isEmpty() ? null : compiled(edged(String.join("|", unless))),
                before(first(lines, "unless before", "")),
                lets.containsKey("governed") ? before("{governed}") : null,
                lines.containsKey("figure"),
                lines.containsKey("anywhere"),
                first(lines, "why", ""),
                first(lines, "ask", "")));
    }

    /** Parts of words in small letters, one of which is in every sentence that matters; none where all have to be read. */
    private static List<String> near(Map<String, List<String>> lines) {
        String written = first(lines, "near", "");
        return written.isEmpty() ? List.of() : List.of(written.split("\\|"));
    }

    private static String first(Map<String, List<String>> lines, String name, String otherwise) {
        return lines.getOrDefault(name, List.of(otherwise)).get(0);
    }

    private Pattern find(String written) {
        return compiled(edged(written.replace("[[", "(?<hit>").replace("]]", ")")));
    }

    /** Up to three words may stand between; Thai has no words to count. */
    private @Nullable Pattern before(String written) {
        if (written.isEmpty()) return null;
        String between = isThai() ? "\\s*$" : "(?: [\\p{L}\\p{N}\uFFFC\uE001'’-]+){0,3}\\s*$";
        return compiled((isThai() ? "" : EDGE_BEFORE) + "(?:" + written + ")" + between);
    }

    private String edged(String written) {
        return isThai() ? "(?:" + written + ")" : EDGE_BEFORE + "(?:" + written + ")" + EDGE_BEHIND;
    }

    private boolean isThai() {
        return language.equals("th");
    }

    private Pattern compiled(String written) {
        return Pattern.compile(expanded(written).replaceAll(" ", BLANK), FLAGS);
    }

    private String expanded(String written) {
        Matcher name = NAME.matcher(written);
        return name.replaceAll(found ->
                Matcher.quoteReplacement(Objects.requireNonNull(lets.get(found.group(1)), "no let " + found.group(1))));
    }
}
