package dev.debrief.document.reading.markup;

import dev.debrief.document.reading.markup.Run.Dress;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts what stands in a line together, and writes it as Markdown. */
final class LineText {
    private static final int DEEPEST = 300;
    private static final String MARK = "- ";

    /** Where the line will stand. */
    enum Place {
        TEXT("\\\n"),
        CELL("<br>"),
        HEADING(" ");

        private final String lineBreak;

        Place(String lineBreak) {
            this.lineBreak = lineBreak;
        }
    }

    private final Styles styles;
    private final boolean inTask;
    private final List<Run> runs = new ArrayList<>();

    /** @param inTask whether it stands in a task of a wiki */
    LineText(Styles styles, boolean inTask) {
        this.styles = styles;
        this.inTask = inTask;
    }

    boolean isInTask() {
        return inTask;
    }

    void add(Node node) {
        add(node, Dress.PLAIN, "", 0);
    }

    void addBreak() {
        runs.add(new Run(Run.BREAK, Dress.PLAIN, "", true));
    }

    void addWords(String text) {
        words(text, Dress.PLAIN, "");
    }

    /** Text that is Markdown already. */
    void addRaw(String markdown) {
        runs.add(new Run(markdown, Dress.PLAIN, "", true));
    }

    /** Lines of code, where no block can stand. */
    void addCode(String code) {
        for (String text : code.strip().split("\n", -1)) {
            if (!text.isBlank()) runs.add(new Run(text, Dress.PLAIN.asCode(), "", false));
            addBreak();
        }
    }

    boolean isEmpty() {
        return runs.stream()
                .allMatch(run -> run.isBreak() || (!run.raw() && run.text().isBlank()));
    }

    /** Whether everything in it is set in bold. */
    boolean isStrong() {
        return !isEmpty()
                && runs.stream()
                        .allMatch(run -> run.dress().strong() || run.text().isBlank());
    }

    /** The line without what sets its words apart; links stay. */
    LineText plain() {
        LineText plain = new LineText(styles, inTask);
        for (Run run : runs)
            plain.runs.add(new Run(
                    run.text(),
                    new Dress(false, false, run.dress().struck(), run.dress().code()),
                    run.address(),
                    run.raw()));
        return plain;
    }

    private void add(Node node, Dress dress, String address, int depth) {
        if (node instanceof TextNode text) {
            words(text.getWholeText(), dress, address);
        } else if (node instanceof Element element && !Names.isUnseen(element)) {
            if (depth > DEEPEST) words(element.wholeText(), dress, address);
            else element(element, dress, address, depth);
        }
    }

    private void element(Element element, Dress dress, String address, int depth) {
        if (Marked.isMarked(element)) {
            Marked.add(element, this);
            return;
        }
        switch (element.normalName()) {
            case "br" -> addBreak();
            case "a" -> {
                if (inTask && element.hasClass("user-mention")) addWords("(owner: " + element.text() + ")");
                else inside(element, dress, address.isEmpty() ? Targets.of(element) : address, depth);
            }
            case "pre" -> addCode(element.wholeText());
            case "ac:link" -> linked(element, dress, depth);
            default -> {
                boolean block = Names.isBlock(element);
                if (block && !isBehindMark()) addBreak();
                if (element.normalName().equals("li")) addRaw(MARK);
                inside(element, styles.on(element, dress), address, depth);
                if (block) addBreak();
            }
        }
    }

    private boolean isBehindMark() {
        return !runs.isEmpty() && runs.get(runs.size() - 1).text().equals(MARK);
    }

    private void inside(Element element, Dress dress, String address, int depth) {
        for (Node child = element.firstChild(); child != null; child = child.nextSibling())
            add(child, dress, address, depth + 1);
    }

    private void linked(Element link, Dress dress, int depth) {
        Element body = Macros.child(link, "ac:link-body");
        Element plain = body == null ? Macros.child(link, "ac:plain-text-link-body") : body;
        String address = Targets.ofLink(link);
        Element user = Macros.child(link, "ri:user");
        if (inTask && user != null && user.hasAttr("ri:username"))
            addWords("(owner: " + user.attr("ri:username") + ")");
        else if (plain == null) words(Targets.named(link), dress, address);
        else inside(plain, dress, address, depth);
    }

    private void words(String text, Dress dress, String address) {
        if (!text.isEmpty()) runs.add(new Run(text.replace('\u00a0', ' '), dress, address, false));
    }

    /** Without white space around it; lines of a passage begin nothing that was not meant. */
    String written(Place place) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean raw = false;
        for (int i = 0; i < runs.size(); ) {
            Run run = runs.get(i);
            if (run.isBreak()) {
                lines.add(finished(line, place, raw));
                line.setLength(0);
                raw = false;
                i++;
                continue;
            }
            StringBuilder text = new StringBuilder(run.text());
            int next = i + 1;
            while (next < runs.size() && run.looksLike(runs.get(next)))
                text.append(runs.get(next++).text());
            raw |= run.raw() && line.toString().isBlank();
            append(
                    line,
                    run,
                    text.toString(),
                    next < runs.size() ? runs.get(next).text() : "",
                    place);
            i = next;
        }
        lines.add(finished(line, place, raw));
        return String.join(
                place.lineBreak, lines.stream().filter(one -> !one.isEmpty()).toList());
    }

    private static String finished(StringBuilder line, Place place, boolean raw) {
        String text = line.toString().strip();
        return place == Place.TEXT && !raw ? Escapes.line(text) : text;
    }

    private static void append(StringBuilder line, Run run, String joined, String after, Place place) {
        if (run.raw()) {
            line.append(place == Place.CELL ? Escapes.cell(run.text()) : run.text());
            return;
        }
        String text = collapsed(joined);
        String core = text.strip();
        boolean gap = line.length() > 0 && Character.isWhitespace(line.charAt(line.length() - 1));
        if (core.isEmpty()) {
            if (!text.isEmpty() && !gap) line.append(' ');
            return;
        }
        if (text.charAt(0) == ' ' && !gap) line.append(' ');
        String written = run.dress().code() ? code(core) : Escapes.words(core);
        if (!run.address().isEmpty()) written = Targets.written(core, written, run.address());
        String marked = run.dress().opens() + written + run.dress().closes();
        boolean bare = run.dress().opens().isEmpty();
        line.append(place == Place.CELL ? Escapes.cell(marked) : marked);
        boolean spaced = text.charAt(text.length() - 1) == ' ';
        char last = core.charAt(core.length() - 1);
        boolean stuck = !bare
                && !spaced
                && !Character.isLetterOrDigit(last)
                && !after.isEmpty()
                && Character.isLetterOrDigit(after.charAt(0));
        if (spaced || stuck) line.append(' ');
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) fence += "`";
        boolean ends = text.startsWith("`") || text.endsWith("`");
        return fence + (ends ? " " : "") + text + (ends ? " " : "") + fence;
    }

    private static String collapsed(String text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u200b' || c == '\ufeff';
            if (!blank) collapsed.append(c);
            else if (!gap) collapsed.append(' ');
            gap = blank;
        }
        return collapsed.toString();
    }
}
