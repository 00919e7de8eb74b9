package dev.debrief.document;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * The list items of a text, each as the text inside it, and the lines outside any list.
 *
 * @param items without bullet and indentation
 */
record Bullets(List<String> items, String outside) {
    static final String BULLET = "- ";
    private static final String INDENT = "  ";

    static Bullets of(String text) {
        Lines lines = Lines.of(text);
        List<String> items = new ArrayList<>();
        StringBuilder outside = new StringBuilder();
        int done = 0;
        for (Node block : MarkdownSyntax.blocks(text).getChildren()) {
            if (!(block instanceof ListBlock list)) continue;
            int from = lines.first(list);
            outside.append(lines.cut(done, from)).append('\n');
            done = from;
            for (Node item : list.getChildren()) {
                int behind = item.getNext() == null ? lines.behind(list) : lines.first(item.getNext());
                items.add(inside(lines.cut(done, behind)));
                done = behind;
            }
        }
        outside.append(lines.cut(done, lines.count()));
        return new Bullets(List.copyOf(items), outside.toString());
    }

    /** The text inside the lines of an item. */
    private static String inside(String item) {
        int marker = blanks(item, 0, Integer.MAX_VALUE);
        int behind = marker;
        while (behind < item.length() && !isBlank(item.charAt(behind))) behind++;
        int gap = blanks(item, behind, 5);
        int indent = behind + (gap > 4 ? 1 : gap);
        String[] lines = item.split("\n", -1);
        StringBuilder text = new StringBuilder(lines[0].substring(Math.min(indent, lines[0].length())));
        for (int i = 1; i < lines.length; i++) {
            text.append('\n').append(lines[i].substring(blanks(lines[i], 0, indent)));
        }
        return text.toString().stripTrailing();
    }

    private static int blanks(String text, int from, int most) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ' && at - from < most) at++;
        return at - from;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** A text as one list item, without a line end. */
    static String item(String text) {
        return BULLET + text.replace("\n", "\n" + INDENT).replace("\n" + INDENT + "\n", "\n\n");
    }

    /** Whether an item reads back as the text that was put into it, whatever follows. */
    static boolean holds(String text) {
        List<Chapter> chapters = Chapter.of("## A\n\n" + item(text) + "\n- next\n\n## B\n", 2);
        if (chapters.size() != 3 || !of(chapters.get(1).body()).items().equals(List.of(text, "next"))) return false;
        return Chapter.of(item(text) + "\n\n## B\n", 2).size() == 2;
    }
}
