package dev.debrief.jira;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Hands;
import dev.debrief.jira.connection.MortalCalls;
import dev.debrief.people.Colleagues;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever happens, in whatever order: one issue each, both sides agree or say why not, and no value is lost. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class JiraHistoriesTest {
    private static final int SEEDS = Boolean.getBoolean("debrief.long") ? 1_000 : 30;

    /** Enough to find what is broken on purpose. */
    private static final int SEEDS_OF_A_BREAK = 40;

    @Inject
    JiraScene scene;

    @Inject
    Hands hands;

    @Inject
    MortalCalls calls;

    @Inject
    Colleagues colleagues;

    @AfterEach
    void clear() {
        calls.killAt(0);
        scene.clear();
    }

    @Test
    void every_history_ends_with_one_issue_each_both_sides_in_step_and_no_value_lost() {
        seeds(SEEDS)
                .forEach(seed -> assertThat(lived(seed, JiraHistory.Rule.ALL))
                        .as("the history of seed " + seed)
                        .isEmpty());
    }

    @Test
    void without_the_rule_for_unknown_outcomes_the_histories_show_what_breaks() {
        assertBreaks(JiraHistory.Rule.NO_LOOK_AT_WHAT_IS_UNKNOWN);
    }

    @Test
    void without_the_rule_for_echoes_the_histories_show_what_breaks() {
        assertBreaks(JiraHistory.Rule.NO_MEMORY_OF_WHAT_WAS_SENT);
    }

    @Test
    void without_the_lease_the_histories_show_what_breaks() {
        assertBreaks(JiraHistory.Rule.NO_LEASE);
    }

    private void assertBreaks(JiraHistory.Rule left) {
        assertThat(seeds(SEEDS_OF_A_BREAK).anyMatch(seed -> !lived(seed, left).isEmpty()))
                .isTrue();
    }

    private Set<String> lived(long seed, JiraHistory.Rule left) {
        try (JiraHistory history =
                new JiraHistory(seed, left, scene, hands, calls, JiraHistoryPeople.Here.join(colleagues))) {
            return history.lived();
        } catch (RuntimeException thrown) {
            throw new AssertionError("the history of seed " + seed, thrown);
        } finally {
            calls.killAt(0);
            scene.clear();
        }
    }

    private static LongStream seeds(int many) {
        return LongStream.rangeClosed(1, many).map(Seeds::of);
    }
}
