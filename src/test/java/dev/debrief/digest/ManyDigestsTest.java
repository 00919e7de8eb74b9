package dev.debrief.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.ManyPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The digests of one hour for very many people: ten open items each, a hundred teams with a lead. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@TestProfile(ManyDigestsTest.Apart.class)
class ManyDigestsTest {
    private static final int PEOPLE = Boolean.getBoolean("debrief.long") ? 10_000 : 500;
    private static final int TEAMS = 100;
    private static final int MOST_STATEMENTS_OF_A_PAGE = 25;

    /** Beside the other tests of mails, with a database of its own. */
    public static final class Apart implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return new MailIsOn().getConfigOverrides();
        }
    }

    @Inject
    Digests digests;

    @Inject
    MailScene scene;

    @Inject
    SessionFactory sessions;

    @Test
    void an_hour_of_very_many_digests_asks_page_by_page_and_never_person_by_person() {
        seed();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        long before = System.nanoTime();
        Sent sent = digests.sendDue(Instant.parse("2026-11-23T08:00:00Z"));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        long statements = statistics.getPrepareStatementCount();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%d digests over %d items in %d ms, %d statements, heap %d of at most %d MB%n",
                sent.written(),
                PEOPLE * 10,
                took.toMillis(),
                statements,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
        assertThat(sent).isEqualTo(new Sent(PEOPLE, 0, 0));
        int pages = PEOPLE / Digests.AT_ONCE + 1;
        assertThat(statements).isLessThanOrEqualTo((long) pages * MOST_STATEMENTS_OF_A_PAGE);
        assertThat(digests.sendDue(Instant.parse("2026-11-23T08:05:00Z"))).isEqualTo(Sent.NONE);
        assertThat(scene.ask("select count(distinct target) from delivery where kind = 'digest'"))
                .isEqualTo(String.valueOf(PEOPLE));
    }

    private void seed() {
        ManyPeople.statements(PEOPLE, TEAMS, "date '2026-11-23'").forEach(scene::run);
    }
}
