package dev.debrief.document;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.util.ast.Node;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the chapters of a template one after the other, and knows those before. */
final class TemplateChapters {
    private static final int LONGEST_HEADING = 120;
    private static final Set<Part> OF_ROWS = Set.of(Part.TIMELINE, Part.CAUSES, Part.ACTION_ITEMS, Part.LINKS);
    private static final List<Part> PARTS = Stream.of(Part.values())
            .filter(part -> !PartHeadings.of(part).isEmpty())
            .toList();

    private final BiConsumer<Integer, String> wrong;
    private final List<TemplateChapter> chapters = new ArrayList<>();
    private final Map<String, Integer> headings = new HashMap<>();
    private final Map<Part, Integer> parts = new EnumMap<>(Part.class);

    /** @param wrong hears of a line, from 1, and what is wrong with it */
    TemplateChapters(BiConsumer<Integer, String> wrong) {
        this.wrong = wrong;
    }

    List<TemplateChapter> all() {
        return chapters;
    }

    /**
     * @param line of the heading, from 1
     * @param below the line on which the text below it starts
     */
    void add(int line, String written, String text, int below) {
        TemplateHeading heading = TemplateHeading.read(written, "part: ");
        String words = heading.words();
        Part part = heading.mark() == null ? PartHeadings.part(words).orElse(null) : marked(line, heading.mark());
        if (heading.mark() != null && part == null) return;
        check(line, words, part);
        Help help = Help.of(text);
        int behind = below + help.lines();
        boolean isLessons = part == Part.LESSONS;
        if (!isLessons && part != null && OF_ROWS.contains(part)) refuseStarter(behind, help.rest(), words);
        List<String> groups = isLessons ? new TemplateGroups(wrong).read(help.rest(), behind) : List.of();
        Markdown starter = isLessons ? Markdown.EMPTY : Markdown.of(help.rest());
        chapters.add(new TemplateChapter(part, words, help.help(), starter, groups));
    }

    private @Nullable Part marked(int line, String mark) {
        Optional<Part> part = PARTS.stream()
                .filter(one -> PartHeadings.word(one).equals(mark.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (part.isEmpty()) {
            wrong.accept(
                    line,
                    "There is no part “" + Excerpt.of(mark) + "”. The parts are "
                            + PARTS.stream().map(PartHeadings::word).collect(Collectors.joining(", "))
                            + ". Without the comment it is a section of its own.");
        }
        return part.orElse(null);
    }

    private void check(int line, String words, @Nullable Part part) {
        if (words.isEmpty()) {
            wrong.accept(line, "This heading is empty. Write what readers shall see above the chapter.");
            return;
        }
        if (words.length() > LONGEST_HEADING) {
            wrong.accept(
                    line, "This heading has " + words.length() + " characters; at most " + LONGEST_HEADING + " fit.");
        } else if (!TemplateHeading.staysItself(words)) {
            wrong.accept(
                    line, "This cannot stand in a heading of a document. Leave brackets and marks out at its end.");
        }
        Integer twin = headings.putIfAbsent(words.toLowerCase(Locale.ROOT), line);
        if (twin != null) {
            wrong.accept(
                    line, "“" + words + "” stands on line " + twin + " already. Give one of them another heading.");
        }
        if (part == null) return;
        Integer same = parts.putIfAbsent(part, line);
        if (same != null) {
            wrong.accept(
                    line,
                    "The part “" + PartHeadings.word(part) + "” stands on line " + same
                            + " already. Take one of them out, or its comment: then it is a section of its own.");
        }
        PartHeadings.part(words)
                .filter(other -> other != part)
                .ifPresent(other -> wrong.accept(
                        line,
                        "“" + words + "” is read as the part “" + PartHeadings.word(other)
                                + "” in every document, and here it" + " is “" + PartHeadings.word(part)
                                + "”. Choose another heading."));
    }

    private void refuseStarter(int line, String rest, String words) {
        if (rest.isBlank()) return;
        int blank = (int) rest.lines().takeWhile(String::isBlank).count();
        wrong.accept(
                line + blank,
                "“" + words + "” is made of rows, so no text starts it. Put “> ” before these lines: then they stand"
                        + " beside the form as help.");
    }

    /** The quotation or the comment right below the heading, and what comes behind it. */
    private record Help(Markdown help, String rest, int lines) {
        static Help of(String text) {
            Lines lines = Lines.of(text);
            Node first = MarkdownSyntax.blocks(text).getFirstChild();
            boolean isQuote = first instanceof BlockQuote;
            boolean isComment = first instanceof HtmlBlockBase && text.strip().startsWith("<!--");
            if (first == null || (!isQuote && !isComment)) return new Help(Markdown.EMPTY, text, 0);
            int behind = lines.behind(first);
            String block = lines.cut(lines.first(first), behind);
            String help = isQuote
                    ? block.lines()
                            .map(line -> line.replaceFirst("^ {0,3}> ?", ""))
                            .collect(Collectors.joining("\n"))
                    : block.strip()
                            .replaceFirst("^<!--", "")
                            .replaceFirst("-->$", "")
                            .strip();
            return new Help(Markdown.of(help), lines.cut(behind, lines.count()), behind);
        }
    }
}
