package dev.debrief.postmortem.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhysTest {
    private static final RowId A = new RowId("a");
    private static final RowId B = new RowId("b");
    private static final RowId C = new RowId("c");
    private static final List<String> NAMES = List.of("Pablo Ruiz", "สมชาย ใจดี", "Al Capp");

    private final Manuscript typed =
            new Manuscript(Map.of("factors.a.text", "no payments arrived"), Map.of("factors", List.of(A)));

    @Test
    void every_answer_is_a_cause_below_the_one_that_was_asked_about() {
        Manuscript two = Whys.answer(typed, A, " the key had run out ", B);
        Manuscript three = Whys.answer(two, B, "nobody is told before a key runs out", C);

        Whys whys = Whys.at(three, B, NAMES).orElseThrow();

        assertThat(whys.chain()).extracting(Whys.Step::text).containsExactly("no payments arrived");
        assertThat(whys.here().text()).isEqualTo("the key had run out");
        assertThat(whys.reasons()).extracting(Whys.Step::label).containsExactly("F3");
        assertThat(Whys.at(three, A, NAMES).orElseThrow().last().label()).isEqualTo("F3");
        assertThat(three.value("factors.c.ledTo")).isEqualTo("b");
    }

    @Test
    void where_it_ends_is_called_a_root_cause_and_what_would_have_made_it_harmless_covers_it() {
        Manuscript root = Whys.callRoot(typed, A);
        assertThat(Whys.at(root, A, NAMES).orElseThrow().here().root()).isTrue();
        Manuscript item = Whys.harmless(root, A, "a warning two weeks before", new RowId("x"));
        assertThat(item.value("actionItems.x.text")).isEqualTo("a warning two weeks before");
        assertThat(FactorPointers.in(item).get("actionItems.x.covers")).containsExactly(A);
    }

    @Test
    void causes_that_lead_round_in_a_circle_have_an_end_here_too() {
        Manuscript circle = Whys.answer(typed, A, "round", B).with("factors.a.ledTo", "b");
        Whys whys = Whys.at(circle, A, NAMES).orElseThrow();
        assertThat(whys.chain()).extracting(Whys.Step::label).containsExactly("F2");
        assertThat(whys.last().label()).isEqualTo("F2");
        assertThat(Whys.at(circle, C, NAMES)).isEmpty();
    }

    @Test
    void a_person_in_an_answer_is_noticed_by_the_whole_name_or_a_part_of_it() {
        assertThat(NamedPerson.in("Then Pablo's test left views behind", NAMES)).contains("Pablo");
        assertThat(NamedPerson.in("the run of Pablo Ruiz stopped", NAMES)).contains("Pablo Ruiz");
        assertThat(NamedPerson.in("วันนั้น สมชาย ทดสอบ", NAMES)).contains("สมชาย");
        assertThat(NamedPerson.in("a pablo is a kind of table; Albert is a server", NAMES))
                .isEmpty();
        assertThat(NamedPerson.in("Al dente", NAMES)).isEmpty();
    }
}
