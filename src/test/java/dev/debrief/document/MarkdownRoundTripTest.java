package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A document that was damaged on its way; whole ones are in {@link TemplatedRoundTripTest}. */
class MarkdownRoundTripTest {
    @Property(seed = Seeds.PLAIN, tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_document_that_was_torn_apart_is_still_read(@ForAll long drawn) {
        if (TemplatedRoundTripTest.times(drawn) == 0) return;
        long seed = Seeds.of(drawn);
        String written = MarkdownWriter.write(new Trees(seed).tree());
        int cut = (int) Math.floorMod(seed, (long) written.length());
        PostMortem tree = MarkdownReader.read(written.substring(cut) + written.substring(0, cut))
                .postMortem();
        String once = MarkdownWriter.write(tree);
        assertThat(MarkdownReader.read(once).postMortem()).isEqualTo(tree);
    }
}
