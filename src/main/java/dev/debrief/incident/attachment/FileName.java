package dev.debrief.incident.attachment;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The name under which an attachment is kept: one that every file system takes, that cannot lead out of a folder, that
 * hides nothing, and that stands in a Markdown address as it is. Letters of every script stay.
 */
final class FileName {
    private static final int MOST_BYTES = 255;
    /** Room for the number that tells two names apart. */
    private static final int SPARE_BYTES = 8;

    private static final int LONGEST_ENDING = 16;
    private static final Pattern TAKEN_BY_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileName() {}

    /** The ending of a picture is that of its kind; what only claims to be a picture ends like what it is. */
    static String safe(String original, FileKind kind) {
        String last = original.substring(1 + Math.max(original.lastIndexOf('/'), original.lastIndexOf('\\')));
        String tidy = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-")
                .replaceAll("-*\\.[.-]*", ".")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[.\\-\\p{M}]+|[.-]+$", "");
        if (last.strip().startsWith(".") || stem(tidy).isEmpty() || onlyEnding(last, tidy)) {
            tidy = tidy.isEmpty() ? "file" : "file." + tidy;
        }
        if (TAKEN_BY_WINDOWS.matcher(tidy).matches()) tidy = "file-" + tidy;
        return shortened(withEnding(tidy, kind));
    }

    /** Nothing of the stem was a letter or a digit: what is left is the ending alone. */
    private static boolean onlyEnding(String last, String tidy) {
        return !tidy.contains(".") && last.lastIndexOf('.') > 0 && last.endsWith("." + tidy);
    }

    /** The name itself, or the first of {@code name-2}, {@code name-3} … that is not taken. */
    static String free(String name, Predicate<String> taken) {
        String candidate = name;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = stem(name) + "-" + number + dotted(ending(name));
        }
        return candidate;
    }

    /** The name as its owner wrote it, without what would turn or hide the rest of a line. */
    static String shown(String original) {
        String clean = original.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\u2028\u2029]", "\uFFFD");
        return clean.length() <= 300 ? clean : clean.substring(0, 299) + "…";
    }

    private static String withEnding(String name, FileKind kind) {
        String ending = ending(name).toLowerCase(Locale.ROOT);
        if (kind.isPicture()) {
            if (kind.endings().contains(ending)) return name;
            String stem = FileKind.promisesAPicture(ending) ? stem(name) : name;
            return stem + "." + kind.endings().get(0);
        }
        if (!FileKind.promisesAPicture(ending)) return name;
        return name + (kind == FileKind.TEXT ? ".txt" : ".bin");
    }

    private static String shortened(String name) {
        String ending = dotted(ending(name));
        String stem = stem(name);
        int room = MOST_BYTES - SPARE_BYTES - bytes(ending);
        while (bytes(stem) > room) stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        return stem + ending;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - dotted(ending(name)).length());
    }

    /** Without its dot; empty where there is none, or where what follows the dot is no ending. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot + 1);
    }

    private static String dotted(String ending) {
        return ending.isEmpty() ? "" : "." + ending;
    }
}
