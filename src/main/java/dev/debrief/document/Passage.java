package dev.debrief.document;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A field's text inside the document: as it is where that reads back, otherwise as a quote, and where even that is torn
 * (a fence within a fence, nesting that the parser gives up on) as a code block, which nothing can break.
 */
final class Passage {
    private static final String QUOTED = "> <!-- as written -->";
    private static final String FENCED = "markdown as-written";
    private static final int TOP = 2;

    private Passage() {}

    /** The first way of writing that reads back. */
    static String write(Markdown text, Predicate<String> readsBack) {
        for (String way : List.of(demoted(text.source()), quoted(text.source()))) {
            if (readsBack.test(way)) return way;
        }
        return fenced(text.source());
    }

    /** The text of a part or section. */
    static Markdown read(String written) {
        Markdown text = unpacked(written);
        return text.source().equals(Markdown.of(written).source()) ? Markdown.of(promoted(text.source())) : text;
    }

    /** The text of a list item: headings inside one are nobody else's, and stay as they are. */
    static Markdown unpacked(String written) {
        String text = Markdown.of(written).source();
        if (text.startsWith(QUOTED + "\n")) return Markdown.of(unquoted(text));
        return Markdown.of(text.startsWith("```") ? unfenced(text) : text);
    }

    static String quoted(String text) {
        StringBuilder quote = new StringBuilder(QUOTED);
        for (String line : text.split("\n", -1))
            quote.append(line.isEmpty() ? "\n>" : "\n> ").append(line);
        return quote.toString();
    }

    private static String unquoted(String text) {
        List<String> inside = new ArrayList<>();
        for (String line : text.substring(QUOTED.length() + 1).split("\n", -1)) {
            if (!line.startsWith(">")) return text;
            inside.add(line.substring(line.startsWith("> ") ? 2 : 1));
        }
        return String.join("\n", inside);
    }

    static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) fence += "`";
        return fence + FENCED + "\n" + text + "\n" + fence;
    }

    private static String unfenced(String text) {
        int info = text.indexOf(FENCED + "\n");
        if (info < 3 || !text.substring(0, info).chars().allMatch(c -> c == '`')) return text;
        String fence = text.substring(0, info);
        int start = info + FENCED.length() + 1;
        int end = text.length() - fence.length() - 1;
        boolean whole = end >= start && text.startsWith("\n" + fence, end);
        return whole && text.indexOf(fence, start) == end + 1 ? text.substring(start, end) : text;
    }

    /**
     * Headings that would start a part go down to the third level, and keep their own as the closing marks that Markdown
     * allows and nobody sees: {@code ## Before} becomes {@code ### Before ##}.
     */
    private static String demoted(String text) {
        return withHeadings(text, Passage::demoted);
    }

    private static String demoted(Heading heading, String line) {
        if (heading.getLevel() > TOP
                || !heading.isAtxHeading()
                || !heading.getClosingMarker().isEmpty()) return line;
        String own = "#".repeat(heading.getLevel());
        return line.replaceFirst(own, "###") + " " + own;
    }

    private static String promoted(String text) {
        return withHeadings(text, Passage::promoted);
    }

    private static String promoted(Heading heading, String line) {
        String own = heading.getClosingMarker().toString();
        boolean ours = heading.getLevel() == TOP + 1 && (own.equals("#") || own.equals("##"));
        if (!ours || !line.endsWith(" " + own)) return line;
        return line.substring(0, line.length() - own.length() - 1).replaceFirst("###", own);
    }

    private interface Rewriting {
        String of(Heading heading, String line);
    }

    private static String withHeadings(String text, Rewriting rewriting) {
        if (text.indexOf('#') < 0) return text;
        Lines lines = Lines.of(text);
        StringBuilder rewritten = new StringBuilder();
        int done = 0;
        for (Node block : MarkdownSyntax.blocks(text).getChildren()) {
            if (!(block instanceof Heading heading) || !heading.isAtxHeading()) continue;
            int line = lines.first(heading);
            if (line > done) rewritten.append(lines.cut(done, line)).append('\n');
            rewritten.append(rewriting.of(heading, lines.line(line))).append('\n');
            done = line + 1;
        }
        rewritten.append(lines.cut(done, lines.count()));
        return rewritten.toString().stripTrailing();
    }
}
