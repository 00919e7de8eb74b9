package dev.debrief.document;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Flexmark's headings, asked about only where a line may be one or underline one: for any other line it would put together
 * all that stands above in the paragraph, line by line.
 */
final class HeadingPlaces extends AbstractBlockParserFactory {
    private final BlockParserFactory headings;

    private HeadingPlaces(DataHolder options) {
        super(options);
        headings = new HeadingParser.Factory().apply(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        return mayBeHeading(state.getLine(), state.getNextNonSpaceIndex())
                ? headings.tryStart(state, matched)
                : BlockStart.none();
    }

    private static boolean mayBeHeading(BasedSequence line, int at) {
        if (at >= line.length()) return false;
        char mark = line.charAt(at);
        if (mark == '#') return true;
        return (mark == '=' || mark == '-')
                && line.subSequence(at, line.length()).trim().countLeading(c -> c == mark)
                        == line.subSequence(at, line.length()).trim().length();
    }

    /** Stands where Flexmark's own would. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(
                    FencePlaces.Factory.class,
                    HtmlBlockParser.Factory.class,
                    ThematicBreakParser.Factory.class,
                    ListBlockParser.Factory.class,
                    IndentedCodeBlockParser.Factory.class);
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new HeadingPlaces(options);
        }
    }
}
