package dev.debrief.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The states of a delivery and the ways between them, and what is left to a person. */
class DeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");
    private static final Patience PATIENCE = Place.PATIENCE;

    private final Backoff backoff = new Backoff(new Random(1));
    private final Person person = new Person() {};
    private final Delivery delivery = waiting();

    @Test
    void a_try_that_succeeded_is_done() {
        assertThat(tried(new Outcome.Done("42"), NOW)).isEqualTo(DeliveryState.DONE);
        assertThat(delivery.reference).isEqualTo("42");
        assertThat(delivery.settledAt).isEqualTo(NOW);
        assertThat(delivery.notBefore).isNull();
    }

    @Test
    void pauses_double_up_to_the_longest_and_are_never_all_the_same() {
        long[] seconds = IntStream.range(0, 12)
                .mapToLong(pauses -> backoff.pause(pauses, PATIENCE, null).toSeconds())
                .toArray();
        for (int i = 0; i < seconds.length; i++) {
            long whole = Math.min(600, 10L << i);
            assertThat(seconds[i]).isBetween(whole / 2, whole);
        }
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> backoff.pause(3, PATIENCE, null))
                        .distinct())
                .hasSizeGreaterThan(40);
        assertThat(backoff.pause(0, PATIENCE, Duration.ofMinutes(50)))
                .isBetween(Duration.ofMinutes(50), Duration.ofMinutes(55));
        assertThat(backoff.pause(0, PATIENCE, Duration.ofDays(4000))).isLessThan(Duration.ofHours(7));
        assertThat(backoff.pause(0, PATIENCE, Duration.ofSeconds(-5))).isEqualTo(Duration.ZERO);
    }

    @Test
    void it_is_given_up_when_it_was_tried_for_long_enough_and_time_left_alone_does_not_count() {
        assertThat(tried(new Outcome.Later("busy", null), NOW)).isEqualTo(DeliveryState.WAITING);
        Instant later = NOW.plus(Duration.ofDays(2));
        assertThat(tried(new Outcome.Later("busy", null), later, from -> Duration.ofMinutes(1)))
                .isEqualTo(DeliveryState.WAITING);
        assertThat(tried(new Outcome.Later("busy", null), later)).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(delivery.why).isEqualTo("busy");
        assertThat(delivery.waitsForAPerson()).isTrue();
    }

    @Test
    void a_lease_that_ran_out_leaves_it_unknown_and_never_waiting() {
        Lease lost = take(NOW);
        delivery.leaseRanOut(lost.until());
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(settle(lost, new Outcome.Done("late"), lost.until())).isInstanceOf(Settlement.LeaseLost.class);
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(delivery.notBefore).isEqualTo(lost.until());
    }

    @Test
    void what_is_unknown_is_looked_at_until_a_person_has_to_decide() {
        assertThat(tried(new Outcome.Unknown("the line broke"), NOW)).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(tried(new Outcome.Unknown("no answer"), NOW.plusSeconds(60))).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(delivery.attempts).as("a look is no try").isEqualTo(1);
        assertThat(delivery.waitsForAPerson()).isFalse();
        tried(new Outcome.Unknown("no answer"), NOW.plus(PATIENCE.lookedAtFor()));
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(delivery.waitsForAPerson()).isTrue();
    }

    @Test
    void a_look_that_finds_nothing_done_lets_it_be_tried_again() {
        tried(new Outcome.Unknown("the line broke"), NOW);
        assertThat(tried(new Outcome.Later("it is not there", null), NOW)).isEqualTo(DeliveryState.WAITING);
        assertThat(tried(new Outcome.Done("43"), NOW.plusSeconds(60))).isEqualTo(DeliveryState.DONE);
        assertThat(delivery.attempts).isEqualTo(2);
    }

    @Test
    void trying_the_unknown_again_needs_somebody_who_takes_the_risk() {
        tried(new Outcome.Unknown("the line broke"), NOW);
        assertThat(delivery.retry(person, false, NOW)).isInstanceOf(Decision.Refused.class);
        assertThat(delivery.state).isEqualTo(DeliveryState.UNKNOWN);
        assertThat(delivery.retry(person, true, NOW)).isInstanceOf(Decision.Made.class);
        assertThat(delivery.state).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery.decidedBy).isSameAs(person);
        assertThat(delivery.decision).contains("may have happened");
    }

    @Test
    void what_was_given_up_begins_anew_when_a_person_wants_it() {
        tried(new Outcome.GivenUp("no such channel"), NOW);
        Instant later = NOW.plus(Duration.ofDays(9));
        assertThat(delivery.retry(person, false, later)).isInstanceOf(Decision.Made.class);
        assertThat(tried(new Outcome.Later("busy", null), later)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void dropping_needs_a_reason_and_nothing_is_dropped_on_its_way_or_when_it_is_done() {
        assertThat(delivery.drop(person, " ", NOW)).isInstanceOf(Decision.Refused.class);
        Lease lease = take(NOW);
        assertThat(delivery.drop(person, "not needed", NOW)).isInstanceOf(Decision.Refused.class);
        assertThat(delivery.retry(person, true, NOW)).isInstanceOf(Decision.Refused.class);
        settle(lease, new Outcome.Later("busy", null), NOW);
        assertThat(delivery.drop(person, " not needed ", NOW)).isInstanceOf(Decision.Made.class);
        assertThat(delivery.state).isEqualTo(DeliveryState.DROPPED);
        assertThat(delivery.decision).isEqualTo("not needed");
        assertThat(delivery.retry(person, false, NOW)).isInstanceOf(Decision.Made.class);
        tried(new Outcome.Done("1"), NOW);
        assertThat(delivery.drop(person, "not needed", NOW)).isInstanceOf(Decision.Refused.class);
        assertThat(delivery.retry(person, true, NOW)).isInstanceOf(Decision.Refused.class);
    }

    private DeliveryState tried(Outcome outcome, Instant at) {
        return tried(outcome, at, from -> Duration.between(from, at));
    }

    private DeliveryState tried(Outcome outcome, Instant at, Since since) {
        Lease lease = take(at);
        delivery.settle(lease.token(), outcome, at, PATIENCE, backoff, since);
        return delivery.state;
    }

    private Lease take(Instant at) {
        Lease lease = Lease.taken("test", at, PATIENCE);
        delivery.take(lease);
        return lease;
    }

    private Settlement settle(Lease lease, Outcome outcome, Instant at) {
        return delivery.settle(lease.token(), outcome, at, PATIENCE, backoff, from -> Duration.between(from, at));
    }

    private static Delivery waiting() {
        Delivery delivery = new Delivery();
        delivery.id = 7L;
        delivery.uuid = UUID.randomUUID();
        delivery.notBefore = NOW;
        return delivery;
    }
}
