package dev.debrief.document;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code between fences, of which only the place is kept. Flexmark gathers the lines in an array that grows by one, which
 * takes the square of their number where they are indented or quoted; whoever wants the code cuts it from the source.
 */
final class FencePlaces extends AbstractBlockParserFactory {
    private FencePlaces(DataHolder options) {
        super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        int at = state.getNextNonSpaceIndex();
        BasedSequence line = state.getLine();
        char mark = at < line.length() ? line.charAt(at) : ' ';
        int behind = at;
        while (behind < line.length() && line.charAt(behind) == mark) behind++;
        boolean opens = (mark == '`' || mark == '~') && behind - at >= 3 && state.getIndent() < 4;
        if (!opens || line.indexOf(mark, behind) >= 0) return BlockStart.none();
        Fence fence = new Fence(state, mark, behind - at, at);
        ((FencedCodeBlock) fence.getBlock()).setOpeningMarker(line.subSequence(at, behind));
        return BlockStart.of(fence).atIndex(behind);
    }

    private static final class Fence extends FencedCodeBlockParser {
        private boolean begun;
        private @Nullable BasedSequence last;

        Fence(ParserState state, char mark, int length, int at) {
            super(state.getProperties(), mark, length, state.getIndent(), at);
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            if (begun) last = line;
            else super.addLine(state, line);
            begun = true;
        }

        @Override
        public void closeBlock(ParserState state) {
            if (last != null) super.addLine(state, last);
            super.closeBlock(state);
        }
    }

    /** Stands where Flexmark's own would. */
    static final class Factory implements CustomBlockParserFactory {
        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(BlockQuoteParser.Factory.class, HeadingPlaces.Factory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(
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
            return new FencePlaces(options);
        }
    }
}
