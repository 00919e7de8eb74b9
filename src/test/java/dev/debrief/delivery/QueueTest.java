package dev.debrief.delivery;

import static dev.debrief.delivery.Places.ONE;
import static dev.debrief.delivery.Places.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.HeldClock;
import dev.debrief.database.RealDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue promises, on the real database. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class QueueTest {
    @Inject
    Places places;

    @Inject
    @Named(ONE)
    Place place;

    @Inject
    @Named(OTHER)
    Place other;

    @Inject
    Worker worker;

    @Inject
    Claims claims;

    @Inject
    Settling settling;

    @Inject
    OldDeliveries old;

    @Inject
    HeldClock clock;

    @BeforeEach
    void nothingWaits() {
        places.clear();
        place.forget();
        other.forget();
    }

    @Test
    void what_was_written_is_done_once_and_its_secrets_are_kept_no_longer() {
        places.write(ONE, "ada", "hello");
        assertThat(places.found(ONE, "hello").payload).contains("open sesame");
        assertThat(worker.turn()).isEqualTo(1);
        assertThat(worker.turn()).isZero();
        Delivery done = places.found(ONE, "hello");
        assertThat(done.state).isEqualTo(DeliveryState.DONE);
        assertThat(done.reference).isEqualTo("ref-" + done.id);
        assertThat(done.payload).contains("(not shown)").doesNotContain("open sesame");
        assertThat(place.happened).containsEntry(done.uuid, 1);
    }

    @Test
    void the_same_effect_is_asked_for_once_and_one_that_is_rolled_back_never() {
        assertThat(places.write(ONE, "ada", "hello")).isPositive();
        assertThat(places.write(ONE, "ada", "hello")).isEqualTo(-1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    places.write(ONE, "ada", "regretted");
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        worker.turn();
        assertThat(place.tried).containsExactly("hello");
    }

    @Test
    void two_workers_never_claim_the_same() throws Exception {
        int many = 60;
        for (int i = 0; i < many; i++) places.write(ONE, "target " + i % 7, "n" + i);
        var threads = Executors.newFixedThreadPool(4);
        var claimed = new ConcurrentLinkedQueue<Long>();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                String name = "worker " + i;
                all.add(threads.submit(() -> {
                    while (claims.next(place, name) instanceof Claimed.Work work)
                        claimed.add(work.errand().id());
                }));
            }
            for (Future<?> one : all) one.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(claimed).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void a_worker_that_does_not_come_back_leaves_an_unknown_outcome_that_is_looked_at_before_anything_is_sent() {
        places.write(ONE, "ada", "sent");
        places.write(ONE, "bob", "not sent");
        Claimed.Work sent = claim();
        Claimed.Work notSent = claim();
        place.happen(sent.errand().payload().path("says").asText().equals("sent") ? sent.errand() : notSent.errand());
        assertThat(worker.turn()).isZero();

        clock.pass(Place.PATIENCE.lease());
        assertThat(worker.turn()).isEqualTo(2);
        assertThat(places.state(ONE, "sent")).isEqualTo(DeliveryState.DONE);
        assertThat(places.state(ONE, "not sent")).isEqualTo(DeliveryState.WAITING);
        assertThat(place.tried).isEmpty();
        clock.pass(Duration.ofSeconds(10));
        worker.turn();
        assertThat(place.tried).containsExactly("not sent");
        assertThat(place.happened.values()).containsExactly(1, 1);
    }

    @Test
    void who_lost_the_lease_settles_nothing_and_the_ledger_tells_what_came_late() {
        long id = places.write(ONE, "ada", "slow");
        Claimed.Work slow = claim();
        clock.pass(Place.PATIENCE.lease());
        place.looks(errand -> new Outcome.Unknown("Nobody answers."));
        worker.turn();
        assertThat(settling.settle(slow, new Outcome.Done("late"))).isInstanceOf(Settlement.LeaseLost.class);
        assertThat(places.state(ONE, "slow")).isEqualTo(DeliveryState.UNKNOWN);
        List<DeliveryAttempt> ledger = QuarkusTransaction.requiringNew().call(() -> DeliveryAttempt.ledger(id));
        assertThat(ledger).extracting(line -> line.deed).containsExactly("try", "look");
        assertThat(ledger).extracting(line -> line.outcome).containsExactly("cut off", "unknown");
        assertThat(ledger.get(0).cameLate).isEqualTo("done late");
        worker.finish(slow, () -> false);
        assertThat(place.tried).isEmpty();
    }

    @Test
    void the_order_of_a_target_is_kept_and_other_targets_do_not_wait_for_it() {
        places.inOrder(ONE, "ada", "a1");
        places.inOrder(ONE, "ada", "a2");
        places.inOrder(ONE, "bob", "b1");
        place.deeds(errand -> says(errand, "a1") ? new Outcome.Later("Not now.", null) : place.happen(errand));
        worker.turn();
        assertThat(place.tried).containsExactlyInAnyOrder("a1", "b1");
        place.deeds(errand -> says(errand, "a1") ? new Outcome.Unknown("The line broke.") : place.happen(errand));
        place.looks(errand -> new Outcome.Unknown("Nobody knows."));
        clock.pass(Duration.ofSeconds(10));
        worker.turn();
        assertThat(place.tried).doesNotContain("a2");
        place.looks(place::remembered);
        place.deeds(place::happen);
        clock.pass(Duration.ofMinutes(1));
        worker.turn();
        clock.pass(Duration.ofMinutes(1));
        worker.turn();
        assertThat(place.tried).endsWith("a1", "a2");
    }

    @Test
    void what_a_person_has_to_decide_about_does_not_hold_up_what_follows() {
        places.inOrder(ONE, "ada", "lost");
        places.inOrder(ONE, "ada", "refused");
        places.inOrder(ONE, "ada", "good");
        place.deeds(errand -> says(errand, "lost")
                ? new Outcome.Unknown("The line broke.")
                : says(errand, "refused") ? new Outcome.GivenUp("No such channel.") : place.happen(errand));
        place.looks(errand -> new Outcome.Unknown("Nobody can tell."));
        for (int minutes = 0; minutes <= 80; minutes += 10) {
            worker.turn();
            clock.pass(Duration.ofMinutes(10));
        }
        assertThat(places.found(ONE, "lost").waitsForAPerson()).isTrue();
        assertThat(places.found(ONE, "refused").why).isEqualTo("No such channel.");
        assertThat(places.state(ONE, "good")).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void one_that_breaks_everything_never_holds_up_the_others_and_is_given_up_in_the_end() {
        places.write(ONE, "ada", "poison");
        place.deeds(errand -> {
            if (says(errand, "poison")) throw new IllegalStateException("cannot be written");
            return place.happen(errand);
        });
        for (int round = 0; round < 60; round++) {
            places.write(ONE, "ada", "good " + round);
            worker.turn();
            assertThat(places.state(ONE, "good " + round)).isEqualTo(DeliveryState.DONE);
            clock.pass(Duration.ofMinutes(10));
        }
        assertThat(places.state(ONE, "poison")).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(places.found(ONE, "poison").attempts).isBetween(8, 60);
    }

    @Test
    void a_destination_that_is_down_is_left_alone_probed_and_nothing_is_given_up_for_it() {
        for (int i = 0; i < 20; i++) places.write(ONE, "target " + i, "n" + i);
        place.deeds(errand -> new Outcome.Later("Connection refused.", null));
        worker.turn();
        assertThat(place.tried).hasSize(5);
        for (int hours = 0; hours < 24; hours++) {
            clock.pass(Duration.ofHours(1));
            assertThat(worker.turn()).isLessThanOrEqualTo(1);
        }
        places.write(OTHER, "elsewhere", "good");
        worker.turn();
        assertThat(other.tried).containsExactly("good");

        place.deeds(place::happen);
        for (int minutes = 0; minutes < 15; minutes++) {
            clock.pass(Duration.ofMinutes(1));
            worker.turn();
        }
        for (int i = 0; i < 20; i++) assertThat(places.state(ONE, "n" + i)).isEqualTo(DeliveryState.DONE);
    }

    @Test
    void pace_and_number_at_once_hold_for_all_workers_together() {
        for (int i = 0; i < 12; i++) places.write(ONE, "target " + i, "n" + i);
        place.paced(new Pace(100, 2));
        for (int second = 1; second <= 4; second++) {
            worker.turn();
            assertThat(place.tried).hasSize(2 * second);
            clock.pass(Duration.ofMillis(400));
            assertThat(worker.turn()).isZero();
            clock.pass(Duration.ofMillis(600));
        }
        place.paced(new Pace(3, 1000));
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) claim();
        assertThat(claims.next(place, "another")).isEqualTo(new Claimed.Nothing(null));
    }

    @Test
    void targets_take_turns() {
        for (int i = 0; i < 50; i++) places.write(ONE, "loud", "loud " + i);
        places.write(ONE, "quiet", "quiet");
        worker.turn();
        assertThat(place.tried.indexOf("quiet")).isLessThanOrEqualTo(1);
        assertThat(place.tried).hasSize(51);
    }

    @Test
    void it_waits_as_long_as_the_other_side_asks_for() {
        places.write(ONE, "ada", "hello");
        place.deeds(errand -> new Outcome.Later("429 Too Many Requests", Duration.ofMinutes(30)));
        worker.turn();
        clock.pass(Duration.ofMinutes(30).minusMillis(1));
        assertThat(worker.turn()).isZero();
        clock.pass(Duration.ofMinutes(3).plusMillis(1));
        assertThat(worker.turn()).isEqualTo(1);
    }

    @Test
    void what_is_done_goes_after_a_month_and_what_is_not_known_stays() {
        places.write(ONE, "ada", "done");
        worker.turn();
        places.write(ONE, "ada", "unknown");
        place.deeds(errand -> new Outcome.Unknown("The line broke."));
        place.looks(errand -> new Outcome.Unknown("Nobody can tell."));
        worker.turn();
        old.run();
        assertThat(places.state(ONE, "done")).isEqualTo(DeliveryState.DONE);
        clock.pass(Duration.ofDays(31));
        old.run();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Delivery.<Delivery>list("destination", ONE)))
                .extracting(left -> left.dedupeKey)
                .containsExactly("unknown");
    }

    private Claimed.Work claim() {
        return (Claimed.Work) claims.next(place, "test");
    }

    private static boolean says(Errand errand, String words) {
        return errand.payload().path("says").asText().equals(words);
    }
}
