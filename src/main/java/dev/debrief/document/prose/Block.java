package dev.debrief.document.prose;

import dev.debrief.document.Alert;
import java.util.List;

/** Something that stands on lines of its own. Lists are never empty unless said otherwise. */
public sealed interface Block {
    record Paragraph(List<Inline> words) implements Block {}

    /**
     * A heading inside a text.
     *
     * @param level from 1 to 6, as it was written
     */
    record Heading(int level, List<Inline> words) implements Block {}

    record Quotation(List<Block> blocks) implements Block {}

    /** A remark with a weight. */
    record Panel(Alert alert, List<Block> blocks) implements Block {}

    /**
     * A list, numbered from {@code start} or not.
     *
     * @param start the first number; 1 where there is none
     */
    record Listing(boolean numbered, int start, List<Item> items) implements Block {
        /** Whether every item has a box to tick and nothing else tells them apart. */
        public boolean isTasks() {
            return !numbered && items.stream().allMatch(item -> item.tick() != Tick.NONE);
        }
    }

    /**
     * Code, or any text that keeps its blanks.
     *
     * @param language as it was written behind the fence; maybe empty
     */
    record Code(String language, String text) implements Block {}

    record Table(List<Row> rows) implements Block {}

    /** What is shown on demand below its title; both may be empty, not at once. */
    record Expand(String title, List<Block> blocks) implements Block {}

    record Rule() implements Block {}

    /** The footnotes of the text, at its end. */
    record Footnotes(List<Footnote> notes) implements Block {}

    /** An item of a list; its blocks may be empty. */
    record Item(Tick tick, List<Block> blocks) {}

    /** The box before an item. */
    enum Tick {
        NONE,
        OPEN,
        DONE;

        /** The box as a character with a blank behind it, where nothing better can show it. */
        public String sign() {
            return this == NONE ? "" : this == DONE ? "\u2611 " : "\u2610 ";
        }
    }

    record Row(List<Cell> cells) {}

    /**
     * A cell; its blocks may be empty.
     *
     * @param columns how many it spans, at least 1, as for the rows
     */
    record Cell(boolean header, Align align, int columns, int rows, List<Block> blocks) {}

    /** Where the words of a cell stand. */
    enum Align {
        UNSAID,
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * A footnote.
     *
     * @param number from 1, in the order of the first mention
     * @param prefix of the names of places in its text
     */
    record Footnote(int number, String prefix, List<Block> blocks) {
        /** Its own place, where mentions lead. */
        public String name() {
            return prefix + "note-" + number;
        }

        /** The place of its first mention. */
        public String mention() {
            return prefix + "mention-" + number;
        }
    }
}
