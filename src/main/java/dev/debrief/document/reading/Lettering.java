package dev.debrief.document.reading;

import java.util.List;

/**
 * How a document sets its headings where it has hardly any of Markdown.
 *
 * @param plain whether it has none at all: lines alone may do for them
 * @param bold whether bold lines do for them
 */
record Lettering(boolean plain, boolean bold) {
    private static final int ENOUGH = 2;

    static Lettering of(List<Block> blocks) {
        long headings =
                blocks.stream().filter(block -> block instanceof Block.Heading).count();
        long labels = blocks.stream().filter(Lettering::isBoldPart).count();
        return new Lettering(headings == 0, headings <= 1 && labels >= ENOUGH);
    }

    private static boolean isBoldPart(Block block) {
        return block instanceof Block.Paragraph paragraph
                && Label.of(PartLabels.firstLine(paragraph.source()))
                        .filter(label -> label.bold() && label.value().isEmpty())
                        .flatMap(label -> Meaning.ofLabel(label.name()))
                        .isPresent();
    }
}
