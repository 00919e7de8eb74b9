package dev.debrief.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
import dev.debrief.mail.ManyPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
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
    private static final int FEW = 4;

    /** By this connection lately: what was read from one end to the other of that which grows with people and items. */
    private static final String SCANNED = """
            select relname || ': ' || seq_tup_read from pg_stat_xact_user_tables
             where seq_tup_read > 0 and relname in ('action_item', 'action_item_event', 'incident', 'accepted_risk',
                   'digest', 'delivery', 'person', 'team_member', 'team', 'working_copy', 'revision',
                   'muted_mail', 'message_way')
             order by relname""";

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
    Recipients recipients;

    @Inject
    Reading reading;

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

    @Test
    void what_a_few_people_have_to_read_is_found_through_indexes() {
        if (scene.ask("select count(*) from person where email like '%@many.example.org'")
                .equals("0")) seed();
        Instant at = Instant.parse("2026-11-23T08:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> {
            Session session = sessions.getCurrentSession();
            // in small tables a scan is the cheaper plan; where there is no index it would be the only one
            session.createNativeMutationQuery("set local enable_seqscan = off").executeUpdate();
            List<String> before = scanned(session);
            List<Recipient> few = recipients.after(0, FEW, at);
            assertThat(few).hasSize(FEW);
            assertThat(reading.of(few, at).values())
                    .anySatisfy(contents -> assertThat(contents.things()).isPositive());
            assertThat(scanned(session)).isEqualTo(before);
        });
    }

    private static List<String> scanned(Session session) {
        return session.createNativeQuery(SCANNED, String.class).getResultList();
    }

    private void seed() {
        ManyPeople.statements(PEOPLE, TEAMS, "date '2026-11-23'").forEach(scene::run);
    }
}
