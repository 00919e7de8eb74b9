package dev.debrief.document.reading;

import java.util.regex.Pattern;

/** What single words and phrases say. */
final class Marks {
    /** What somebody is to fill in, and tags around it. */
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]{0,200}}|<[^<>]{0,200}>");

    static final PhraseBook BOOK = PhraseBook.named("marks");

    private Marks() {}

    static boolean says(String text, String meaning) {
        return BOOK.says(Plain.of(text), meaning);
    }

    /** Whether nobody has filled this in: nothing, dots, "TBD", "none", or instructions in angle brackets. */
    static boolean isPlaceholder(String markdown) {
        String raw = markdown.strip();
        if (raw.isEmpty()) return true;
        if (raw.length() > 300) return false;
        if (raw.startsWith("{") && isBlank(BRACED.matcher(raw).replaceAll(" "))) return true;
        boolean angles = raw.startsWith("<")
                && raw.endsWith(">")
                && raw.indexOf('>') == raw.length() - 1
                && !raw.contains("://")
                && !raw.contains("@")
                && !raw.startsWith("<img")
                && !raw.startsWith("<a ");
        if (angles) return true;
        String plain = Plain.of(raw);
        if (plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return raw.codePoints().noneMatch(Character::isLetter)
                    && plain.codePoints().noneMatch(c -> c > 0x2000 && Character.getType(c) == Character.OTHER_SYMBOL);
        }
        if (BOOK.says(plain, "nothing")) return true;
        boolean brackets = raw.startsWith("[")
                && raw.endsWith("]")
                && raw.indexOf(']') == raw.length() - 1
                && !raw.startsWith("[#")
                && raw.length() > 4;
        return brackets;
    }

    /** Whether a thought only says what somebody is to write here: "List anything that went well". */
    static boolean isInstruction(String markdown) {
        return BOOK.begins(Plain.of(markdown), "instruction");
    }

    private static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a passage leads to examples of a template: "List of things that went well. For example,". */
    static boolean leadsToExamples(String markdown) {
        String plain = Plain.of(markdown);
        boolean open = plain.endsWith(":") || plain.endsWith(",") || plain.endsWith("…") || plain.endsWith("...");
        return plain.length() < 400 && open && BOOK.mentions(lastSentence(plain), "for example");
    }

    private static String lastSentence(String plain) {
        int end = plain.substring(0, plain.length() - 1).lastIndexOf(". ");
        return end < 0 ? plain : plain.substring(end + 2);
    }
}
