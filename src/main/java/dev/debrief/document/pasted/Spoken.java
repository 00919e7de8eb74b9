package dev.debrief.document.pasted;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of months and days in the languages of chat programs, and what they are in English. */
final class Spoken {
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, of("es"), Locale.ITALIAN, of("pt"), of("nl"), of("th"));

    static final Map<String, String> MONTHS = months();
    static final Map<String, String> WEEKDAYS = weekdays();

    /** Days counted from the one on which the log was copied. */
    static final Map<String, Integer> COUNTED = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("yesterday", -1),
            Map.entry("heute", 0),
            Map.entry("gestern", -1),
            Map.entry("aujourd’hui", 0),
            Map.entry("aujourd'hui", 0),
            Map.entry("hier", -1),
            Map.entry("hoy", 0),
            Map.entry("ayer", -1),
            Map.entry("oggi", 0),
            Map.entry("ieri", -1),
            Map.entry("hoje", 0),
            Map.entry("ontem", -1),
            Map.entry("vandaag", 0),
            Map.entry("gisteren", -1),
            Map.entry("วันนี้", 0),
            Map.entry("เมื่อวาน", -1));

    private Spoken() {}

    /** One of these words, the longest first. */
    static String either(Map<String, ?> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, String> months() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                String english = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    put(words, month.getDisplayName(style, language), english);
                }
            }
        }
        words.put("sept", "September");
        return words;
    }

    private static Map<String, String> weekdays() {
        Map<String, String> words = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                String english = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                put(words, day.getDisplayName(TextStyle.FULL, language), english);
                // two letters are words of their own in other languages: "so", "do", "di"
                String brief = day.getDisplayName(TextStyle.SHORT, language);
                if (brief.replace(".", "").length() > 2) put(words, brief, english);
            }
        }
        return words;
    }

    private static void put(Map<String, String> words, String spoken, String english) {
        String word = spoken.toLowerCase(Locale.ROOT);
        words.putIfAbsent(word, english);
        words.putIfAbsent(word.replaceFirst("\\.$", ""), english);
    }

    private static Locale of(String language) {
        return Locale.forLanguageTag(language);
    }
}
