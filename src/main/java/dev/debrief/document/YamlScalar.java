package dev.debrief.document;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One value of YAML on one line: plain where YAML reads it as the same text, otherwise in double quotation marks. */
final class YamlScalar {
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private YamlScalar() {}

    static String write(String text) {
        if (isPlain(text)) return text;
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') quoted.append('\\').append(c);
            else if (isInvisible(text, i)) quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0)) || text.endsWith(":")) return false;
        if (text.contains(": ") || text.contains(" #")) return false;
        for (int i = 0; i < text.length(); i++) if (isInvisible(text, i)) return false;
        return !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
    }

    /** What YAML does not print, or nobody would see: controls, line separators, marks of direction, half characters. */
    private static boolean isInvisible(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c))
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        if (Character.isLowSurrogate(c)) return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && c != '\u200D');
    }

    static boolean isKey(String text) {
        return text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '_');
    }

    /** Empty where nothing stands there, or a value that goes on below. */
    static Optional<String> read(String written) {
        String value = written.strip();
        if (value.isEmpty() || !Character.isWhitespace(written.charAt(0))) return Optional.empty();
        if (value.startsWith("\"")) {
            return PlainText.isQuoted(value) ? unescaped(value) : Optional.empty();
        }
        if (value.startsWith("'")) {
            boolean closed = value.length() > 1 && value.endsWith("'");
            return closed ? Optional.of(value.substring(1, value.length() - 1).replace("''", "'")) : Optional.empty();
        }
        return "|>&*!%@`[{".indexOf(value.charAt(0)) < 0 ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> unescaped(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = quoted.charAt(++i);
            if (c == '"' || c == '\\') text.append(c);
            else if (c == 'u' && isHex(quoted, i + 1)) {
                text.append((char) Integer.parseInt(quoted, i + 1, i + 5, 16));
                i += 4;
            } else return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    private static boolean isHex(String text, int from) {
        if (from + 4 >= text.length()) return false;
        return text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
