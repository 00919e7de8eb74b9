package dev.debrief.document;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The text of one list item, read from both ends: what leads ({@code [x]}, a bold word, tags), the details that trail as a
 * list ({@code - Source: the job log}), and what somebody wrote between them.
 */
final class Row {
    private static final String BOLD = "**";

    private final String text;
    private final Map<String, String> details;
    private int at;

    private Row(String text, Map<String, String> details) {
        this.text = text;
        this.details = details;
    }

    /** Details are taken only where they are {@code understood}; what is not stays in the text. */
    static Row of(String item, BiPredicate<String, String> understood) {
        Map<String, String> details = new LinkedHashMap<>();
        Lines lines = Lines.of(item);
        Node last = item.contains(Bullets.BULLET) ? MarkdownSyntax.blocks(item).getLastChild() : null;
        if (!(last instanceof BulletList list)) return new Row(item, details);
        int end = lines.count();
        for (Node bullet = list.getLastChild(); bullet != null; bullet = bullet.getPrevious()) {
            int line = lines.first(bullet);
            String written = lines.cut(line, end);
            int colon = written.indexOf(": ");
            if (colon < 0 || written.contains("\n") || !written.startsWith(Bullets.BULLET)) break;
            String name = written.substring(Bullets.BULLET.length(), colon);
            String value = written.substring(colon + 2).strip();
            if (value.isEmpty() || details.containsKey(name) || !understood.test(name, value)) break;
            details.put(name, value);
            end = line;
        }
        return new Row(lines.cut(0, end), details);
    }

    boolean takeStart(String start) {
        if (at != 0 || !text.startsWith(start)) return false;
        int behind = start.length();
        if (behind < text.length() && !isEdge(behind)) return false;
        at = behind;
        return true;
    }

    /** A bold word at the start, where it means something. */
    <T> Optional<T> takeBold(Function<String, Optional<T>> meaning) {
        int from = next();
        if (!text.startsWith(BOLD, from)) return Optional.empty();
        int close = closingBold(from + BOLD.length());
        if (close < 0 || !isEdge(close + BOLD.length())) return Optional.empty();
        Optional<T> meant = meaning.apply(PlainText.unescape(text.substring(from + BOLD.length(), close)));
        if (meant.isPresent()) at = close + BOLD.length();
        return meant;
    }

    private int closingBold(int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '\\') i++;
            else if (text.startsWith(BOLD, i)) return i;
        }
        return -1;
    }

    /** Tags in brackets, where all of them mean something. */
    <T> Optional<T> takeTags(Function<Tags, Optional<T>> meaning) {
        int from = next();
        if (from >= text.length() || text.charAt(from) != '(') return Optional.empty();
        int close = Tags.closing(text, from);
        if (close < 0 || !isEdge(close + 1)) return Optional.empty();
        Optional<T> meant = meaning.apply(Tags.of(text.substring(from + 1, close)));
        if (meant.isPresent()) at = close + 1;
        return meant;
    }

    private int next() {
        return at > 0 && at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    }

    private boolean isEdge(int place) {
        return place >= text.length() || text.charAt(place) == ' ' || text.charAt(place) == '\n';
    }

    Markdown text() {
        return Passage.unpacked(text.substring(next()));
    }

    String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /**
     * The first way of writing a row that reads back.
     *
     * @param head what leads, maybe empty
     * @param instead what leads where an empty head could be mistaken
     */
    static String write(String head, String instead, Markdown text, String details, Predicate<String> readsBack) {
        String sure = head.isEmpty() ? instead : head;
        String start = sure.isEmpty() ? "" : sure + "\n\n";
        List<String> ways = new ArrayList<>();
        if (text.isEmpty()) ways.add(head);
        else if (startsWithWords(text.source())) {
            ways.add(head.isEmpty() ? text.source() : head + " " + text);
            ways.add(sure + " " + text);
        }
        ways.add(start + text);
        if (!text.isEmpty()) ways.add(start + Passage.quoted(text.source()));
        for (String way : ways) {
            String row = (way + details).stripTrailing();
            if (!row.isEmpty() && Bullets.holds(row) && readsBack.test(row)) return Bullets.item(row);
        }
        return Bullets.item(start + Passage.fenced(text.source()) + details);
    }

    private static boolean startsWithWords(String text) {
        Node first = MarkdownSyntax.blocks(text).getFirstChild();
        return first instanceof Paragraph && !text.startsWith("|") && !text.contains("|--") && !text.contains("| --");
    }

    /** One detail as it trails a row; nothing where there is nothing to say. */
    static String detail(String name, String value) {
        return value.isEmpty() ? "" : "\n" + Bullets.BULLET + name + ": " + value;
    }
}
