package dev.debrief.database.portable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row in the text format of PostgreSQL's {@code COPY}: tabs between values, a backslash before what is special. */
final class CopyLine {
    private static final String NULL = "\\N";

    private CopyLine() {}

    /** Takes a line apart, with or without its end. */
    static List<@Nullable String> read(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        List<@Nullable String> values = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= end; at++) {
            if (at < end && text.charAt(at) != '\t') continue;
            values.add(value(text.substring(begin, at)));
            begin = at + 1;
        }
        return values;
    }

    /** Puts a line together, with its end. */
    static byte[] write(List<@Nullable String> values) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) line.append('\t');
            String value = values.get(i);
            if (value == null) line.append(NULL);
            else escape(value, line);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String value(String written) {
        if (written.equals(NULL)) return null;
        if (written.indexOf('\\') < 0) return written;
        StringBuilder value = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char letter = written.charAt(at);
            value.append(letter == '\\' ? meant(written.charAt(++at)) : letter);
        }
        return value.toString();
    }

    /** The server writes these six for control characters, and no numbers. */
    private static char meant(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000b';
            default -> letter;
        };
    }

    private static void escape(String value, StringBuilder line) {
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(letter);
            }
        }
    }
}
