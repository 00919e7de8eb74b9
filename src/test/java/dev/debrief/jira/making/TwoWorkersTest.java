package dev.debrief.jira.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.delivery.Hands;
import dev.debrief.jira.JiraScene;
import dev.debrief.jira.connection.Gate;
import dev.debrief.jira.connection.KnownSites;
import dev.debrief.jira.connection.MortalCalls;
import dev.debrief.jira.site.IssueInJira;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.jira.site.fault.Fault;
import dev.debrief.jira.site.fault.Trouble;
import dev.debrief.jira.team.Creates;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two workers who are at the same thing at the same moment: one of them waits within Jira, while the other acts. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TwoWorkersTest {
    private static final int ONE = 0;
    private static final int OTHER = 1;

    @Inject
    JiraScene scene;

    @Inject
    Hands hands;

    @Inject
    MortalCalls calls;

    @Inject
    Sweeping sweeping;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private JiraSite jira;
    private Hands.Several workers;

    @BeforeEach
    void connected() {
        jira = JiraSite.cloud(scene.clock());
        long site = scene.connect(jira, "OPS", Creates.AT_ONCE);
        workers = hands.of(KnownSites.name(site), 2);
    }

    @AfterEach
    void clear() {
        calls.openAll();
        threads.shutdownNow();
        scene.clear();
        jira.close();
    }

    @Test
    void the_lease_keeps_the_other_one_away() throws Exception {
        assertThat(issuesOfTwoAtOnce(true, true)).isEqualTo(1);
    }

    @Test
    void who_comes_back_after_its_lease_does_not_ask_for_a_second_issue() throws Exception {
        assertThat(issuesOfTwoAtOnce(false, true)).isEqualTo(1);
    }

    @Test
    void without_the_lease_and_the_count_of_what_was_asked_for_there_are_two() throws Exception {
        assertThat(issuesOfTwoAtOnce(false, false)).isEqualTo(2);
    }

    @Test
    void a_second_issue_gets_one_note_and_without_the_lease_two() throws Exception {
        assertThat(notesOfTwoAtOnce(true)).isEqualTo(1);
        scene.clear();
        jira.close();
        connected();
        assertThat(notesOfTwoAtOnce(false)).isEqualTo(2);
    }

    /** Both have looked for the issue that was not made, both found none, and both want to make it. */
    private long issuesOfTwoAtOnce(boolean withLease, boolean withCount) throws Exception {
        jira.index().lag(Duration.ofMinutes(4));
        jira.faults().on("POST", "/issue", 1, Fault.before(Trouble.RESET));
        scene.item("One alone", null, null);
        scene.run();
        scene.wind(Creating.QUIET.plusMinutes(1));
        for (int i = 0; i < 3; i++) workers.step(ONE);
        scene.wind(Duration.ofMinutes(1));
        Gate looked = calls.gate("POST", "/search/jql");
        workers.step(ONE);
        Future<?> one = threads.submit(() -> workers.step(ONE));
        looked.reached();
        if (!withLease) loseLeases();
        Gate made = calls.gate("POST", "/issue");
        workers.step(OTHER);
        Future<?> other = threads.submit(() -> workers.step(OTHER));
        if (withLease) {
            other.get(30, TimeUnit.SECONDS);
            made.open();
        } else {
            made.reached();
            if (!withCount) scene.sql("update jira_link set posts = 1");
        }
        looked.open();
        one.get(30, TimeUnit.SECONDS);
        made.open();
        other.get(30, TimeUnit.SECONDS);
        return jira.issues().size();
    }

    private long notesOfTwoAtOnce(boolean withLease) throws Exception {
        jira.index().stop();
        jira.faults().on("POST", "/issue", 1, Fault.after(Trouble.RESET));
        scene.item("Made twice", null, null);
        scene.pass(Duration.ofMinutes(50));
        jira.index().catchUp();
        sweeping.run();
        while (!isOnItsWay("close")) workers.step(ONE);
        Gate read = calls.gate("GET", "/issue/*/comment");
        Future<?> one = threads.submit(() -> workers.step(ONE));
        read.reached();
        if (!withLease) loseLeases();
        workers.step(OTHER);
        threads.submit(() -> workers.step(OTHER)).get(30, TimeUnit.SECONDS);
        read.open();
        one.get(30, TimeUnit.SECONDS);
        IssueInJira younger = jira.issues().get(1);
        return younger.comments().size();
    }

    private boolean isOnItsWay(String kind) {
        return !scene.ask(
                        "select count(*) from delivery where destination like 'jira-%' and state = 'sending' and kind = '"
                                + kind + "'")
                .equals("0");
    }

    /** What a worker has in its hands is given to whoever comes. */
    private void loseLeases() {
        scene.sql("update delivery set state = 'waiting', due = true, not_before = written_at, lease = null,"
                + " lease_until = null, leased_by = null where destination like 'jira-%' and state = 'sending'");
    }
}
