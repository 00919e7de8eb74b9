package dev.debrief.document;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paragraphs as one piece of the source: as many lines they would be put together once more, for marks that nobody reads. */
final class ParagraphPlaces implements BlockPreProcessor {
    private ParagraphPlaces() {}

    @Override
    public void preProcess(ParserState state, Block block) {
        if (!block.getChars().isNull()) block.setContent(block.getChars(), List.of(block.getChars()));
    }

    /** For every paragraph, when all blocks are known. */
    static final class Factory implements BlockPreProcessorFactory {
        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Paragraph.class);
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new ParagraphPlaces();
        }
    }
}
