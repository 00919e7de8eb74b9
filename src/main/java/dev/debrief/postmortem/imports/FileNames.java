package dev.debrief.postmortem.imports;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the name of a file says about it. */
public final class FileNames {
    /** How the names of those end that may hold a post-mortem, as alternatives. */
    static final String TEXTS = "md|mdown|markdown|mkd|txt|text|html?|xhtml|xml|json";

    private static final Pattern TEXT = Pattern.compile(".*\\.(" + TEXTS + ")");
    private static final Pattern HIDDEN =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\.[^/.][^/]*(/.*)?|Thumbs\\.db|desktop\\.ini)");

    private FileNames() {}

    /** Whether it may hold a post-mortem. */
    public static boolean isOfText(String path) {
        return TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a system or a tool put it there for itself, or in a folder of its own such as {@code .git}. */
    public static boolean isHidden(String path) {
        return HIDDEN.matcher(path).matches();
    }
}
