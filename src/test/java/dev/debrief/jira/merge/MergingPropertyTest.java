package dev.debrief.jira.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two sides that people change as they like, and a step between them that may be cut off anywhere. */
class MergingPropertyTest {
    @Property(tries = 2000, seed = Seeds.PLAIN)
    void no_value_is_dropped_silently_and_in_the_end_both_sides_agree(
            @ForAll("deeds") List<TwoSides.Deed> deeds, @ForAll Side owner) {
        TwoSides sides = new TwoSides(owner, TwoSides.Rule.ALL);
        deeds.forEach(sides::live);
        sides.settle();
        assertThat(sides.dropped).isEmpty();
        assertThat(sides.ours).isEqualTo(sides.theirs);
    }

    @Property(tries = 500, seed = Seeds.PLAIN)
    void merging_again_changes_nothing(@ForAll("deeds") List<TwoSides.Deed> deeds, @ForAll Side owner) {
        TwoSides sides = new TwoSides(owner, TwoSides.Rule.ALL);
        deeds.forEach(sides::live);
        sides.settle();
        int lost = sides.lost.size();
        sides.settle();
        assertThat(sides.isInStep()).isTrue();
        assertThat(sides.lost).hasSize(lost);
    }

    /** A step that is cut off and begun again makes no conflict where only one side ever changed. */
    @Property(tries = 500, seed = Seeds.PLAIN)
    void one_side_alone_never_makes_a_conflict(@ForAll("deeds") List<TwoSides.Deed> deeds, @ForAll Side owner) {
        TwoSides sides = new TwoSides(owner, TwoSides.Rule.ALL);
        deeds.stream().filter(deed -> !(deed instanceof TwoSides.Theirs)).forEach(sides::live);
        sides.settle();
        assertThat(sides.lost).isEmpty();
    }

    @Test
    void without_the_rule_about_echoes_a_cut_off_step_makes_a_conflict_with_itself() {
        TwoSides sides = new TwoSides(Side.JIRA, TwoSides.Rule.NO_ECHO);
        sides.live(new TwoSides.Ours("b"));
        sides.live(new TwoSides.Step(TwoSides.Cut.AFTER_SENDING, null));
        sides.live(new TwoSides.Ours("c"));
        sides.settle();
        assertThat(sides.lost).containsExactly("c");
    }

    @Provide
    Arbitrary<List<TwoSides.Deed>> deeds() {
        Arbitrary<String> value = Arbitraries.of("a", "b", "c", "d", "e").injectNull(0.1);
        Arbitrary<TwoSides.Deed> ours = value.map(TwoSides.Ours::new);
        Arbitrary<TwoSides.Deed> theirs = value.map(TwoSides.Theirs::new);
        Arbitrary<TwoSides.Deed> step = Combinators.combine(Arbitraries.of(TwoSides.Cut.class), value.optional(0.2))
                .as((cut, meanwhile) ->
                        new TwoSides.Step(cut, meanwhile.map(TwoSides.Ours::new).orElse(null)));
        return Arbitraries.oneOf(ours, theirs, step).list().ofMaxSize(14);
    }
}
