package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A heading and what stands below it. Built by the outline; afterwards only its meaning is decided. */
final class Chapter {
    /** The heading as Markdown, without its marks; empty for what stands before the first one. */
    final String heading;
    /** 1 to 6 of a heading, more of a label; 0 for the whole document. */
    final int level;

    final int line;
    /** Whether it is a heading of Markdown, and not a label or a numbered line. */
    final boolean real;

    final List<Block> blocks = new ArrayList<>();
    final List<Chapter> children = new ArrayList<>();
    Meaning meaning = Meaning.NONE;
    private @Nullable Meaning named;
    private boolean asked;
    /** Whether its text begins on the line of its label. */
    boolean isInline;
    /** Whether its heading is the title of the document. */
    boolean isTitle;

    Chapter(String heading, int level, int line, boolean real) {
        this.heading = heading;
        this.level = level;
        this.line = line;
        this.real = real;
    }

    /** What the heading says by itself, decided once. */
    Optional<Meaning> named() {
        if (!asked) named = Meaning.of(heading).orElse(null);
        asked = true;
        return Optional.ofNullable(named);
    }

    /** The heading as it would be written in a text below a heading of the second level. */
    String written() {
        if (heading.isEmpty()) return "";
        return real ? "#".repeat(Math.max(3, Math.min(6, level))) + " " + heading : "**" + Plain.of(heading) + "**";
    }

    /** The same above its text, or before it where it stood there. */
    String written(String text) {
        String written = written();
        if (isInline && !written.isEmpty()) return "**" + Plain.of(heading) + ":** " + text.stripLeading();
        return text.isBlank() || written.isEmpty() ? written + text : written + "\n\n" + text;
    }

    /** What stands in it before the first heading below. */
    String ownText() {
        int from = 0;
        int to = blocks.size();
        while (from < to && isRule(blocks.get(from))) from++;
        while (to > from && isRule(blocks.get(to - 1))) to--;
        return String.join(
                "\n\n",
                blocks.subList(from, to).stream()
                        .map(Block::source)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private static boolean isRule(Block block) {
        return block instanceof Block.Other other && other.isRule();
    }

    /** Everything in it, with the headings below. */
    String wholeText() {
        List<String> parts = new ArrayList<>();
        if (!blocks.isEmpty()) parts.add(ownText());
        for (Chapter child : children) {
            parts.add(child.written(child.wholeText()));
        }
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** The same without what has a place of its own. */
    String restText() {
        List<String> parts = new ArrayList<>();
        if (!blocks.isEmpty()) parts.add(ownText());
        for (Chapter child : children) {
            if (child.meaning != Meaning.NONE) continue;
            parts.add(child.written(child.restText()));
        }
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    /** Every list in it and below. */
    boolean hasRows() {
        return blocks.stream().anyMatch(block -> block instanceof Block.Items || block instanceof Block.Table)
                || children.stream().anyMatch(Chapter::hasRows);
    }

    boolean isEmpty() {
        return wholeText().isBlank();
    }
}
