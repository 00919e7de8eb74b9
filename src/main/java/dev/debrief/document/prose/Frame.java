package dev.debrief.document.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something that was opened and not closed yet, with what stands in it so far. */
abstract sealed class Frame {
    /** The name of the raw HTML element that opened it; empty where Markdown did. */
    final String tag;

    private Frame(String tag) {
        this.tag = tag;
    }

    /** Hands over what it holds; called once, when it is closed. */
    abstract void finish();

    /** Holds blocks; words that stand loose between them become paragraphs. */
    static final class Blocks extends Frame {
        private final List<Block> blocks = new ArrayList<>();
        private List<Inline> loose = new ArrayList<>();
        private final Consumer<List<Block>> whole;

        /** The title of what is shown on demand; null where it has none. */
        @Nullable
        String title;

        Blocks(String tag, Consumer<List<Block>> whole) {
            super(tag);
            this.whole = whole;
        }

        void add(Block block) {
            gather();
            blocks.add(block);
        }

        void add(Inline inline) {
            loose.add(inline);
        }

        private void gather() {
            if (!Inline.isBlank(loose)) blocks.add(new Block.Paragraph(List.copyOf(loose)));
            if (!loose.isEmpty()) loose = new ArrayList<>();
        }

        @Override
        void finish() {
            gather();
            whole.accept(List.copyOf(blocks));
        }
    }

    /** Holds words and nothing else. */
    static final class Words extends Frame {
        final List<Inline> words = new ArrayList<>();
        private final Consumer<List<Inline>> whole;

        Words(String tag, Consumer<List<Inline>> whole) {
            super(tag);
            this.whole = whole;
        }

        @Override
        void finish() {
            whole.accept(List.copyOf(words));
        }
    }

    /** Holds items. */
    static final class Items extends Frame {
        final List<Block.Item> items = new ArrayList<>();
        private final Consumer<List<Block.Item>> whole;

        Items(String tag, Consumer<List<Block.Item>> whole) {
            super(tag);
            this.whole = whole;
        }

        @Override
        void finish() {
            if (!items.isEmpty()) whole.accept(List.copyOf(items));
        }
    }

    /** Holds rows. */
    static final class Rows extends Frame {
        final List<Block.Row> rows = new ArrayList<>();
        private final Consumer<List<Block.Row>> whole;

        Rows(String tag, Consumer<List<Block.Row>> whole) {
            super(tag);
            this.whole = whole;
        }

        @Override
        void finish() {
            if (!rows.isEmpty()) whole.accept(List.copyOf(rows));
        }
    }

    /** Holds cells. */
    static final class Cells extends Frame {
        final List<Block.Cell> cells = new ArrayList<>();
        private final Consumer<List<Block.Cell>> whole;

        Cells(String tag, Consumer<List<Block.Cell>> whole) {
            super(tag);
            this.whole = whole;
        }

        @Override
        void finish() {
            if (!cells.isEmpty()) whole.accept(List.copyOf(cells));
        }
    }
}
