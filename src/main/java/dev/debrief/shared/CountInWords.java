package dev.debrief.shared;

import java.util.List;

/** Small numbers as headings say them: "Seven things wait for you". From thirteen on, figures. */
public final class CountInWords {
    private static final List<String> WORDS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private CountInWords() {}

    /** In the middle of a sentence: {@code two}. */
    public static String of(int count) {
        return count >= 0 && count < WORDS.size() ? WORDS.get(count) : String.valueOf(count);
    }

    /** At its beginning: {@code Two}. */
    public static String atTheBeginning(int count) {
        String word = of(count);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
