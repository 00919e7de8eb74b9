package dev.debrief.document.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they mean, read from a resource. A text means what most of its words say: words that any heading may
 * have ("incident", "of", "detailed") count for nothing, every other word that belongs to no phrase counts against it.
 */
final class PhraseBook {
    private static final String FILLER = "filler";
    private static final String COMPOUNDING = "de";
    private static final int SHORTEST_HEAD = 7;
    private static final int MOST_WORDS = 30;

    private final Set<String> filler = new HashSet<>();
    private final Map<String, List<String>> meanings = new LinkedHashMap<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final List<Phrase> unspaced = new ArrayList<>();
    /** Words that end others and say what those are: {@code Beschreibung}, {@code Problembeschreibung}. */
    private final Map<String, String> heads = new LinkedHashMap<>();

    private record Phrase(String meaning, List<String> words) {}

    /**
     * A meaning and how surely it is meant.
     *
     * @param score from 0 to 1, which is every word
     * @param length how many letters say so
     */
    record Found(String meaning, double score, int length) {}

    private PhraseBook() {}

    /** The book of that name beside this class. */
    static PhraseBook named(String name) {
        PhraseBook book = new PhraseBook();
        String meaning = "";
        for (String line : text(name + ".words").lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.startsWith("[")) meaning = line.substring(1, line.length() - 1);
            else book.add(meaning, line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
        }
        return book;
    }

    private static String text(String file) {
        try (InputStream stream = PhraseBook.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String meaning, String language, String phrases) {
        for (String phrase : phrases.split(";", -1)) {
            List<String> words = Phrases.words(phrase);
            if (words.isEmpty()) continue;
            if (meaning.equals(FILLER)) filler.addAll(words);
            else if (isUnspaced(words.get(0))) unspaced.add(new Phrase(meaning, words));
            else
                byFirstWord
                        .computeIfAbsent(words.get(0), any -> new ArrayList<>())
                        .add(new Phrase(meaning, words));
            boolean head = language.equals(COMPOUNDING)
                    && words.size() == 1
                    && words.get(0).length() >= SHORTEST_HEAD;
            if (head && !meaning.equals(FILLER)) heads.put(words.get(0), meaning);
            meanings.computeIfAbsent(meaning, any -> new ArrayList<>()).add(String.join(" ", words));
        }
    }

    private static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    }

    /** Whether the text is one of the phrases of a meaning, word for word. */
    boolean says(String text, String meaning) {
        return meanings.getOrDefault(meaning, List.of()).contains(String.join(" ", Phrases.words(text)));
    }

    /** Whether a text begins with one of the phrases of a meaning. */
    boolean begins(String text, String meaning) {
        String words = String.join(" ", Phrases.words(text)) + " ";
        return meanings.getOrDefault(meaning, List.of()).stream().anyMatch(phrase -> words.startsWith(phrase + " "));
    }

    /** Whether a text has no words but those that any heading may have. */
    boolean isFiller(String text) {
        List<String> words = Phrases.ofHeading(text);
        return words.stream().allMatch(filler::contains);
    }

    /** Whether one of the phrases of a meaning stands in the text. */
    boolean mentions(String text, String meaning) {
        return all(Phrases.words(text)).stream()
                .anyMatch(found -> found.meaning().equals(meaning));
    }

    /** What the text means most surely. */
    Optional<Found> best(String heading) {
        List<Found> found = all(Phrases.ofHeading(heading));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Everything that is said, the surest first. */
    List<Found> all(List<String> words) {
        if (words.isEmpty() || words.size() > MOST_WORDS) return List.of();
        Map<String, boolean[]> covered = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at++) {
            String compound = byFirstWord.containsKey(words.get(at)) ? null : compound(words.get(at));
            if (compound != null) covered.computeIfAbsent(compound, any -> new boolean[words.size()])[at] = true;
            for (Phrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
                boolean fits = at + phrase.words().size() <= words.size()
                        && words.subList(at, at + phrase.words().size()).equals(phrase.words());
                if (!fits) continue;
                boolean[] places = covered.computeIfAbsent(phrase.meaning(), any -> new boolean[words.size()]);
                for (int i = at; i < at + phrase.words().size(); i++) places[i] = true;
            }
        }
        List<Found> found = new ArrayList<>();
        covered.forEach((meaning, places) -> found.add(scored(meaning, words, places)));
        found.addAll(unspaced(words));
        found.sort(Comparator.comparingDouble(Found::score)
                .thenComparingInt(Found::length)
                .reversed());
        return found;
    }

    private @Nullable String compound(String word) {
        for (int from = 2; from <= word.length() - SHORTEST_HEAD; from++) {
            String meaning = heads.get(word.substring(from));
            if (meaning != null) return meaning;
        }
        return null;
    }

    private Found scored(String meaning, List<String> words, boolean[] covered) {
        int inside = 0;
        int outside = 0;
        int length = 0;
        for (int i = 0; i < words.size(); i++) {
            if (covered[i]) {
                inside++;
                length += words.get(i).length();
            } else if (!filler.contains(words.get(i)) && !isNumber(words.get(i))) outside++;
        }
        return new Found(meaning, (double) inside / (inside + outside), length);
    }

    /** A number, or a word of a date: which day it was says nothing against a heading. */
    private static boolean isNumber(String word) {
        boolean number =
                word.replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "").chars().allMatch(Character::isDigit);
        return number
                || Calendar.month(word).isPresent()
                || Calendar.weekday(word).isPresent();
    }

    /** A language without blanks: the part of the letters that the longest phrase makes. */
    private List<Found> unspaced(List<String> words) {
        String text = String.join("", words);
        if (!isUnspaced(text)) return List.of();
        Map<String, Found> longest = new LinkedHashMap<>();
        for (Phrase phrase : unspaced) {
            String wanted = String.join("", phrase.words());
            if (!text.contains(wanted)) continue;
            String rest = text.replace(wanted, "");
            for (String word : filler) if (isUnspaced(word)) rest = rest.replace(word, "");
            Found found = new Found(
                    phrase.meaning(), (double) wanted.length() / (wanted.length() + rest.length()), wanted.length());
            longest.merge(phrase.meaning(), found, (a, b) -> a.length() >= b.length() ? a : b);
        }
        return List.copyOf(longest.values());
    }
}
