package dev.debrief.document.pasted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was found in the lines so far. */
final class Conversation {
    private static final Pattern EDITED =
            Pattern.compile("\\s?\\((?:edited|bearbeitet|modifié|editado|แก้ไข|แก้ไขแล้ว)\\)\\s*$");

    final List<Draft> drafts = new ArrayList<>();
    final List<LeftOut> leftOut = new ArrayList<>();
    final List<Stray> strays = new ArrayList<>();
    private final Set<String> authors = new HashSet<>();
    private String day = "";
    private int weight;

    /** A message begins; {@code sure} says how telling its shape is. */
    void begin(int from, int to, String written, String author, String text, int sure) {
        Draft draft = new Draft(from, to, written, author, withoutMarks(from, text));
        draft.day = day;
        day = "";
        drafts.add(draft);
        if (!author.isEmpty()) authors.add(author.toLowerCase(Locale.ROOT));
        weight += sure;
    }

    /** A line between messages names the day of those behind it. */
    void day(int at, String written, String line) {
        day = written;
        leave(at, line, Noise.DAY);
    }

    void leave(int at, String line, Noise why) {
        leftOut.add(new LeftOut(at, at + 1, line, why));
    }

    /** The message goes on; before the first one it is a line that nobody understands. */
    void more(int at, String line) {
        if (!drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            last.lines.add(withoutMarks(at, line.stripTrailing()));
            last.to = at + 1;
        } else if (!line.isBlank()) {
            strays.add(new Stray(at, line));
        }
    }

    boolean knows(String author) {
        return authors.contains(author.toLowerCase(Locale.ROOT));
    }

    /** Who spoke last; empty before anybody did. */
    String lastAuthor() {
        return drafts.isEmpty() ? "" : drafts.get(drafts.size() - 1).author;
    }

    int weight() {
        return weight;
    }

    private String withoutMarks(int at, String text) {
        if (!text.endsWith(")")) return text;
        Matcher edited = EDITED.matcher(text.length() > 400 ? text.substring(text.length() - 40) : text);
        if (!edited.find()) return text;
        leave(at, edited.group().strip(), Noise.THREAD);
        return text.substring(0, text.length() - edited.group().length());
    }
}
