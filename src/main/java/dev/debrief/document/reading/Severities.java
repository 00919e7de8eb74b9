package dev.debrief.document.reading;

import dev.debrief.document.Vocabulary;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which configured severity somebody means: {@code SEV-2 (major)} is SEV2. */
final class Severities {
    private Severities() {}

    static Optional<String> known(Vocabulary known, String written) {
        Optional<String> same = known.severity(written);
        if (same.isPresent()) return same;
        String bare = bare(written);
        return known.severities().stream()
                .filter(name -> !bare(name).isEmpty() && isAtStart(bare, bare(name)))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean isAtStart(String written, String name) {
        boolean starts = written.startsWith(name);
        return starts && (written.length() == name.length() || !Character.isDigit(written.charAt(name.length())));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
