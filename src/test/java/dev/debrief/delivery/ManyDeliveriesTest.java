package dev.debrief.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The claim and the lists among very many deliveries, most of which are done, and one target of which is loud. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ManyDeliveriesTest {
    private static final int MOST_BUFFERS = 100;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @BeforeEach
    void fill() throws Exception {
        transaction.setTransactionTimeout(300);
        transaction.begin();
        run("""
                insert into delivery (uuid, destination, kind, target, dedupe_key, payload, about, in_order, state, due,
                                      not_before, written_at, settled_at)
                select gen_random_uuid(), case when n % 3 = 0 then 'other-place' else 'place' end, 'message',
                       case when n % 20 < 9 then 'loud' else 'target ' || n % 977 end, 'many ' || n, '{}', 'Number ' || n,
                       n % 2 = 0,
                       case when n % 20 < 12 then 'waiting' when n % 1000 = 999 then 'unknown' else 'done' end,
                       n % 20 < 10, case when n % 20 < 12 then timestamptz '2026-11-21' + n % 20 * interval '1 second' end,
                       '2026-11-20', case when n % 20 >= 12 and n % 1000 <> 999 then timestamptz '2026-11-20' end
                  from generate_series(1, 100000) n""");
        // without what other tests took back
        run("reindex table delivery");
        run("analyze delivery");
    }

    @AfterEach
    void forget() throws Exception {
        transaction.rollback();
    }

    @Test
    void the_claim_touches_few_buffers_and_walks_its_indexes() {
        assertFew(WaitingRows.TO_TRY, Map.of("destination", "place", "served", "", "most", 5), "delivery_due");
        assertFew(WaitingRows.TO_TRY, Map.of("destination", "place", "served", "target 5", "most", 5), "delivery_due");
        // for eight workers at once not even twice as many
        String forMany = plan(WaitingRows.TO_TRY, Map.of("destination", "place", "served", "", "most", 12));
        assertThat(buffers(forMany)).as(forMany).isPositive().isLessThanOrEqualTo(2 * MOST_BUFFERS);
        assertFew(WaitingRows.ON_ITS_WAY, Map.of("destination", "place"), "delivery_on_its_way");
        assertFew(
                WaitingRows.LOOK.replace(":now", "timestamptz '2026-11-22'"),
                Map.of("destination", "place", "most", 8),
                "delivery_to_look_at");
        assertFew(WaitingRows.NEXT_TIME, Map.of("destination", "place"), "delivery_not_yet_due");
        assertFew(WaitingRows.GLANCE, Map.of("destination", "place"), "delivery_not_yet_due");
    }

    @Test
    void a_page_of_the_list_touches_few_buffers_whatever_it_is_narrowed_to() {
        for (DeliveryFilter filter : List.of(
                new DeliveryFilter("", "", ""),
                new DeliveryFilter("waiting", "", ""),
                new DeliveryFilter(DeliveryFilter.NEEDS_YOU, "place", ""),
                new DeliveryFilter("given-up", "place", ""),
                new DeliveryFilter("done", "place", "message"),
                new DeliveryFilter("dropped", "", "message"),
                new DeliveryFilter("", "other-place", ""))) {
            String sql = "select id from delivery" + filter.where(false) + " order by id desc limit 51";
            String plan = plan(sql, filter.values(java.util.Optional.empty()));
            assertThat(buffers(plan)).as(plan).isLessThanOrEqualTo(600);
            assertThat(plan).doesNotContain("Seq Scan on delivery");
        }
    }

    private void assertFew(String sql, Map<String, Object> values, String index) {
        String plan = plan(sql, values);
        assertThat(plan).contains(index).doesNotContain("Seq Scan on delivery");
        assertThat(buffers(plan)).as(plan).isPositive().isLessThanOrEqualTo(MOST_BUFFERS);
    }

    private String plan(String sql, Map<String, Object> values) {
        var query = entities.createNativeQuery("explain (analyze, buffers, costs off, timing off) " + sql);
        values.forEach(query::setParameter);
        List<?> lines = query.getResultList();
        return lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    /** Those of the whole plan: its first line of buffers. */
    private static int buffers(String plan) {
        Matcher found = BUFFERS.matcher(plan);
        if (!found.find()) return 0;
        return number(found.group(1)) + number(found.group(2));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
