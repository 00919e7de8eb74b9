package dev.debrief.document;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The blocks of a Markdown text: headings, lists, quotes, fences, paragraphs, each with its place in the text. What
 * stands inside a paragraph is left alone: the words of a document are always cut from its source, never put together
 * from the tree. A table is a paragraph here.
 */
public final class MarkdownSyntax {
    private static final Parser BLOCKS = Parser.builder(new MutableDataSet()
                    .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                    .set(Parser.HEADING_PARSER, false))
            .customBlockParserFactory(new HeadingPlaces.Factory())
            .customBlockParserFactory(new FencePlaces.Factory())
            .blockPreProcessorFactory(new ParagraphPlaces.Factory())
            .customInlineParserFactory(WordsLeftAlone::new)
            .build();

    private MarkdownSyntax() {}

    /** Offsets in the tree are those of {@code source}. Never throws, and takes time in proportion to the length. */
    public static Document blocks(String source) {
        return BLOCKS.parse(BlockOutline.of(source));
    }

    private static final class WordsLeftAlone extends CommonmarkInlineParser implements InlineParser {
        WordsLeftAlone(
                DataHolder options,
                BitSet special,
                BitSet delimiters,
                Map<Character, DelimiterProcessor> processors,
                LinkRefProcessorData references,
                List<InlineParserExtensionFactory> extensions) {
            super(options, special, delimiters, processors, references, extensions);
        }

        @Override
        public void parse(BasedSequence content, Node block) {
            // blocks only
        }
    }
}
