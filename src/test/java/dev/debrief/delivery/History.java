package dev.debrief.delivery;

import dev.debrief.HeldClock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One history by chance: workers that claim, act and settle step by step in any order, are killed between any two steps,
 * and a place that fails before, during and after it acts. Nothing in it depends on threads, so that a seed is a history.
 */
final class History {
    private static final int DELIVERIES = 12;
    private static final int WORKERS = 3;
    private static final int STEPS = 120;
    private static final int QUIET_STEPS = 900;

    /** What may be left out, to see that the test notices. */
    enum Fault {
        NONE,
        /** Another worker may take what is on its way. */
        NO_LEASE,
        /** What may have happened is sent again without a look. */
        UNKNOWN_SENT_AGAIN
    }

    private final Random random;
    private final Fault fault;
    private final Place place;
    private final Places places;
    private final Claims claims;
    private final Settling settling;
    private final HeldClock clock;
    private final Hand[] hands = new Hand[WORKERS];
    private boolean isFaulty = true;

    /** A worker between two steps. */
    private record Hand(Claimed.Work work, @Nullable Outcome outcome) {}

    History(long seed, Fault fault, Place place, Places places, Claims claims, Settling settling, HeldClock clock) {
        this.random = new Random(seed);
        this.fault = fault;
        this.place = place;
        this.places = places;
        this.claims = claims;
        this.settling = settling;
        this.clock = clock;
    }

    /** Lives through it, then through quiet times; answers what was not as it was promised. */
    Set<String> lived() {
        places.clear();
        place.forget();
        place.deeds(this::deed);
        place.looks(errand -> chance(4) ? new Outcome.Unknown("Nobody answers.") : place.remembered(errand));
        for (int i = 0; i < DELIVERIES; i++) {
            boolean isInOrder = random.nextBoolean();
            places.write(
                    Places.ONE,
                    "target " + random.nextInt(4),
                    "n" + i,
                    isInOrder,
                    Duration.ofSeconds(random.nextInt(30)));
        }
        for (int step = 0; step < STEPS; step++) step(random.nextInt(WORKERS));
        isFaulty = false;
        for (int step = 0; step < QUIET_STEPS && (step % 30 != 0 || places.somethingWaits()); step++)
            step(step % WORKERS);
        return broken();
    }

    private void step(int worker) {
        if (isFaulty && chance(25)) hands[worker] = null; // killed
        if (chance(3)) clock.pass(Duration.ofSeconds(random.nextInt(120)));
        if (!isFaulty) clock.pass(Duration.ofSeconds(20));
        leaveOut();
        Hand hand = hands[worker];
        if (hand == null) {
            hands[worker] =
                    claims.next(place, "worker " + worker) instanceof Claimed.Work work ? new Hand(work, null) : null;
        } else if (hand.outcome() == null) {
            hands[worker] = acted(hand.work());
        } else {
            settling.settle(hand.work(), known(hand.outcome()));
            hands[worker] = null;
        }
    }

    /** As a worker does: not after its lease, and what is thrown is unknown. */
    private @Nullable Hand acted(Claimed.Work work) {
        boolean isLate = !work.lease().holdsAt(clock.instant());
        if (isLate && fault != Fault.NO_LEASE) return null;
        try {
            Outcome outcome = work.isLook() ? place.look(work.errand()) : place.deliver(work.errand());
            return new Hand(work, outcome);
        } catch (IllegalStateException thrown) {
            return new Hand(work, new Outcome.Unknown("It broke off."));
        }
    }

    /** Fails before it acts, in the midst, or after it. */
    private Outcome deed(Errand errand) {
        if (!isFaulty) return place.happen(errand);
        return switch (random.nextInt(7)) {
            case 0 -> new Outcome.Later("503 Service Unavailable", null);
            case 1 -> throw new IllegalStateException("the line broke before it arrived");
            case 2 -> {
                place.happen(errand);
                throw new IllegalStateException("the answer was lost");
            }
            case 3 -> {
                if (random.nextBoolean()) place.happen(errand);
                yield new Outcome.Unknown("It took too long.");
            }
            default -> place.happen(errand);
        };
    }

    private Outcome known(Outcome outcome) {
        boolean isSentAgain = fault == Fault.UNKNOWN_SENT_AGAIN && outcome instanceof Outcome.Unknown;
        return isSentAgain ? new Outcome.Later("Perhaps.", Duration.ZERO) : outcome;
    }

    private void leaveOut() {
        if (fault == Fault.NO_LEASE && chance(5))
            places.sql("update delivery set state = 'waiting', due = true, not_before = written_at, lease = null,"
                    + " lease_until = null where destination = 'place' and state = 'sending'");
    }

    private Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        for (int i = 0; i < DELIVERIES; i++) {
            Delivery delivery = places.found(Places.ONE, "n" + i);
            int times = place.happened.getOrDefault(delivery.uuid, 0);
            boolean isTrue = switch (delivery.state) {
                case DONE -> times == 1;
                case UNKNOWN -> times <= 1 && delivery.waitsForAPerson();
                case GIVEN_UP -> times == 0;
                default -> false;
            };
            if (!isTrue) broken.add("n" + i + " is " + delivery.state.said() + " and happened " + times + " times");
        }
        return broken;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
