package dev.debrief.shared;

import java.util.Optional;

/** A number with the letters people say before it, in any case, or without them. */
final class SpokenNumber {
    private SpokenNumber() {}

    static Optional<Integer> parse(String prefix, String text) {
        String trimmed = text.strip();
        boolean hasPrefix = trimmed.regionMatches(true, 0, prefix, 0, prefix.length());
        String digits = hasPrefix ? trimmed.substring(prefix.length()) : trimmed;
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits)).filter(number -> number > 0);
    }
}
