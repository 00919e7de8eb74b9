package dev.debrief.document.reading;

import dev.debrief.document.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which configured severity somebody means: {@code SEV-2 (major)} is SEV2. */
final class Severities {
    /** {@code 2}, {@code Severity 2 (major)}: nothing but the number says which. */
    private static final Pattern LEVEL = Pattern.compile(
            "(?i)^(?:sev|severity|level|schweregrad|stufe|gravité|sévérité|niveau|severidad|nivel|severidade|nível)?[ .:#_-]{0,2}(\\d)(?![\\d.,:/%])");

    private Severities() {}

    static Optional<String> known(Vocabulary known, String written) {
        Optional<String> same = known.severity(written);
        if (same.isPresent()) return same;
        String bare = bare(written);
        Matcher level = LEVEL.matcher(written.strip());
        if (level.find()) {
            List<String> numbered = known.severities().stream()
                    .filter(name -> name.replaceAll("\\D", "").equals(level.group(1)))
                    .toList();
            if (numbered.size() == 1) return Optional.of(numbered.get(0));
        }
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
