package dev.debrief.people;

import java.util.Locale;

/** Stands for a name where there is little room: {@code Mary-Ann Okafor} is {@code MO}. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
