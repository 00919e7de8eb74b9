package dev.debrief.document.reading;

/** Brings the text of a list item to the left margin. */
final class Margin {
    private static final int WIDEST_GAP = 4;

    private Margin() {}

    /** The item without its mark, and its further lines without the indentation that the mark asks for. */
    static String body(String item) {
        String[] lines = item.split("\n", -1);
        String first = spaces(lines[0]);
        int mark = indentation(first);
        int behind = behindMark(first, mark);
        int gap = indentation(first.substring(Math.min(behind, first.length())));
        boolean empty = behind + gap >= first.length();
        int inside = empty || gap > WIDEST_GAP ? behind + 1 : behind + gap;
        StringBuilder body = new StringBuilder(first.substring(Math.min(inside, first.length())));
        for (int i = 1; i < lines.length; i++) {
            String line = spaces(lines[i]);
            body.append('\n').append(line.substring(Math.min(indentation(line), inside)));
        }
        return body.toString().strip().isEmpty() ? "" : body.toString().stripTrailing();
    }

    private static int behindMark(String line, int mark) {
        int at = mark;
        while (at < line.length() && Character.isDigit(line.charAt(at))) at++;
        return Math.min(line.length(), at + 1);
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') at++;
        return at;
    }

    /** Tabs at the beginning as the blanks that they stand for. */
    private static String spaces(String line) {
        StringBuilder spaced = new StringBuilder();
        int at = 0;
        for (; at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t'); at++) {
            if (line.charAt(at) == ' ') spaced.append(' ');
            else spaced.append(" ".repeat(WIDEST_GAP - spaced.length() % WIDEST_GAP));
        }
        return spaced.append(line, at, line.length()).toString();
    }
}
