package dev.debrief.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import dev.debrief.mail.MailIsOn;
import dev.debrief.mail.MailScene;
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
        // each mail is a row of its own in the queue
        assertThat(statements - PEOPLE).isLessThanOrEqualTo((long) pages * MOST_STATEMENTS_OF_A_PAGE);
        assertThat(digests.sendDue(Instant.parse("2026-11-23T08:05:00Z"))).isEqualTo(Sent.NONE);
        assertThat(scene.ask("select count(distinct target) from delivery where kind = 'digest'"))
                .isEqualTo(String.valueOf(PEOPLE));
    }

    private void seed() {
        scene.run("alter table action_item disable trigger user");
        scene.run(
                "insert into person (name, email, role, added_at) select 'Person ' || n, 'p' || n || '@many.example.org',"
                        + " 'EDITOR', '2026-01-01Z' from generate_series(1, " + PEOPLE + ") n");
        scene.run(
                "insert into team (name, lead_id) select 'Many ' || n, (select id from person where email = 'p' || n ||"
                        + " '@many.example.org') from generate_series(1, " + TEAMS + ") n");
        scene.run(
                "insert into team_member (team_id, person_id) select t.id, p.id from person p join team t on t.name = 'Many '"
                        + " || 1 + cast(substring(p.email from 2 for position('@' in p.email) - 2) as integer) % "
                        + TEAMS
                        + " where p.email like '%@many.example.org'");
        scene.run(
                "insert into action_item (row_id, place, text, owner_id, home_team_id, due_on, state, created_at, done_at, done_by)"
                        + " select 'many-' || m.person_id || '-' || n, n, 'Count a retrying job as failed after `' || n || '` attempts',"
                        + " m.person_id, m.team_id, case when n < 9 then date '2026-11-23' - 7 + n * 2 end,"
                        + " case when n < 11 then 'open' else 'done' end, timestamptz '2026-11-01Z',"
                        + " case when n = 11 then timestamptz '2026-11-20Z' end, case when n = 11 then m.person_id end"
                        + " from team_member m cross join generate_series(1, 11) n");
        scene.run(
                "insert into action_item_event (item_number, act, field, was, became, effective_at, recorded_at, by_person, through)"
                        + " select number, gen_random_uuid(), 'state', 'open', 'done', done_at, done_at, done_by, 'page'"
                        + " from action_item where state = 'done'");
        scene.run("alter table action_item enable trigger user");
        scene.run("analyze");
    }
}
