package dev.debrief.shared;

import java.util.Locale;

/** How large a file is: {@code 812 bytes}, {@code 48 KB}, {@code 1.2 MB}, {@code 3.4 GB}; a KB has 1,024 bytes. */
public final class SizeInWords {
    private static final long STEP = 1024;

    private SizeInWords() {}

    public static String of(long bytes) {
        if (bytes == 1) return "1 byte";
        if (bytes < STEP) return bytes + " bytes";
        if (bytes < STEP * STEP) return (bytes + STEP / 2) / STEP + " KB";
        if (bytes < STEP * STEP * STEP) return tenths(bytes, STEP * STEP) + " MB";
        return tenths(bytes, STEP * STEP * STEP) + " GB";
    }

    private static String tenths(long bytes, long unit) {
        String words = String.format(Locale.ENGLISH, "%.1f", (double) bytes / unit);
        return words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
    }
}
