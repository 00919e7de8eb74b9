package dev.debrief.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Debrief's Markdown in CommonMark alone, line by line, and back again: boxes as characters, alerts as bold words, marks in
 * brackets instead of comments, tables as code and figures as a list. Lines that already look like that get one more of a
 * sign, so that every text comes back. What stands in code stays as it is.
 */
final class PlainMarkdown {
    private static final String RULE = "---";
    private static final String FLAVOUR = "flavour: plain";
    private static final Pattern FENCE = Pattern.compile("(?s)^[\\s>]*(?:[-*+] +)?(`{3,}|~{3,})(.*)$");
    private static final Pattern DELIMITER =
            Pattern.compile("^[\\s>]*\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$");
    private static final Pattern PREFIX = Pattern.compile("^(?:[ \\t]|> ?)*");
    static final String TABLE = "```table";
    private static final String END = "```";

    private final List<String> lines;
    private final List<String> done = new ArrayList<>();
    private String open = "";
    private String openPrefix = "";

    private PlainMarkdown(String text) {
        lines = List.of(text.split("\n", -1));
    }

    /** The same document in CommonMark; it says so in its front matter. */
    static String of(String text) {
        String plain = new PlainMarkdown(text).plain();
        String marked = plain.startsWith(RULE + "\n") ? RULE + "\n" + FLAVOUR + plain.substring(RULE.length()) : plain;
        return undone(marked).equals(text) ? marked : text;
    }

    /** The text as it was before, where its front matter says that it is in CommonMark alone. */
    static String undone(String text) {
        int end = text.indexOf("\n" + RULE, 1);
        int at = text.indexOf("\n" + FLAVOUR + "\n");
        boolean isPlain = text.startsWith(RULE + "\n") && at > 0 && at < end;
        if (!isPlain) return text;
        return new PlainMarkdown(text.substring(0, at) + text.substring(at + 1 + FLAVOUR.length())).undo();
    }

    private String plain() {
        for (int i = frontMatter(); i < lines.size(); i++) {
            String line = lines.get(i);
            if (isInCode(line)) done.add(open.isEmpty() ? line : PlainLine.ofFence(line));
            else if (isTable(i)) i = table(i) - 1;
            else done.add(PlainLine.of(line));
        }
        return String.join("\n", done);
    }

    /** The lines of the front matter are single values and stay. */
    private int frontMatter() {
        if (!lines.get(0).equals(RULE)) return 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).equals(RULE)) continue;
            done.addAll(lines.subList(0, i + 1));
            return i + 1;
        }
        return 0;
    }

    /** Whether a line is code, or begins or ends it; {@code open} is the fence once it has begun. */
    private boolean isInCode(String line) {
        Matcher fence = FENCE.matcher(line);
        boolean isFence = fence.matches();
        if (!open.isEmpty() && isOutside(line)) open = "";
        if (open.isEmpty()) {
            if (!isFence || (fence.group(1).startsWith("`") && fence.group(2).contains("`"))) return false;
            open = fence.group(1);
            openPrefix = line.substring(0, fence.start(1));
            return true;
        }
        boolean ends =
                isFence && fence.group(1).startsWith(open) && fence.group(2).isBlank();
        if (ends) open = "";
        return true;
    }

    /** Code ends with the quotation or the list item in which it began. */
    private boolean isOutside(String line) {
        if (line.isBlank()) return openPrefix.indexOf('>') >= 0;
        if (openPrefix.indexOf('>') >= 0) return line.stripLeading().charAt(0) != '>';
        return !openPrefix.isEmpty() && !Character.isWhitespace(line.charAt(0));
    }

    private boolean isTable(int at) {
        if (at + 1 >= lines.size() || lines.get(at).indexOf('|') < 0) return false;
        String rule = lines.get(at + 1);
        return rule.indexOf('|') >= 0
                && DELIMITER.matcher(rule).matches()
                && prefix(rule).equals(prefix(lines.get(at)));
    }

    /** Answers the line behind it. */
    private int table(int from) {
        String prefix = prefix(lines.get(from));
        int end = from + 2;
        while (end < lines.size() && isRow(lines.get(end), prefix)) end++;
        List<String> table = lines.subList(from, end);
        Optional<List<String>> figures = PlainFigures.of(table);
        if (figures.isPresent()) done.addAll(figures.get());
        else {
            done.add(prefix + TABLE);
            done.addAll(table);
            done.add(prefix + END);
        }
        return end;
    }

    private static boolean isRow(String line, String prefix) {
        return line.indexOf('|') >= 0
                && line.startsWith(prefix)
                && prefix(line).equals(prefix)
                && !FENCE.matcher(line).matches();
    }

    private static String prefix(String line) {
        Matcher prefix = PREFIX.matcher(line);
        return prefix.find() ? prefix.group() : "";
    }

    private String undo() {
        for (int i = frontMatter(); i < lines.size(); i++) {
            String line = lines.get(i);
            String prefix = prefix(line);
            if (!open.isEmpty() && isOutside(line)) open = "";
            boolean isOwn = open.isEmpty() && line.equals(prefix + TABLE);
            int end = isOwn ? lines.subList(i, lines.size()).indexOf(prefix + END) : -1;
            if (end > 0) {
                done.addAll(lines.subList(i + 1, i + end));
                i += end;
            } else if (isInCode(line)) done.add(open.isEmpty() ? line : PlainLine.undoneFence(line));
            else {
                PlainFigures.Read figures = PlainFigures.read(lines, i);
                done.addAll(figures.table());
                if (figures.table().isEmpty()) done.add(PlainLine.undone(line));
                else i = figures.behind() - 1;
            }
        }
        return String.join("\n", done);
    }
}
