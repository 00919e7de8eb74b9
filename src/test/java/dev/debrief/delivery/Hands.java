package dev.debrief.delivery;

import dev.debrief.HeldClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Workers of several replicas that claim, act and settle step by step, and may be killed between any two steps, for
 * tests of what a destination does with that.
 */
@ApplicationScoped
public class Hands {
    private final Destinations destinations;
    private final Worker worker;
    private final Claims claims;
    private final Settling settling;
    private final HeldClock clock;

    Hands(Destinations destinations, Worker worker, Claims claims, Settling settling, HeldClock clock) {
        this.destinations = destinations;
        this.worker = worker;
        this.claims = claims;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Does everything that may be done now where the names of the destinations begin so; what other tests left for other
     * places stays where it is.
     *
     * @return how many tries and looks there were
     */
    public int turn(String prefix) {
        int done = 0;
        for (Destination destination : destinations.all()) {
            if (!destination.name().startsWith(prefix)) continue;
            Claimed claimed = worker.next(destination);
            while (claimed instanceof Claimed.Work work) {
                done++;
                claimed = worker.finish(work, () -> true);
            }
        }
        return done;
    }

    /** The workers of a destination. */
    public Several of(String destination, int workers) {
        return new Several(destinations.named(destination).orElseThrow(), workers);
    }

    /** Some workers of one destination. */
    public final class Several {
        private record Hand(Claimed.Work work, @Nullable Outcome outcome) {}

        private final Destination destination;
        private final List<@Nullable Hand> hands = new ArrayList<>();

        private Several(Destination destination, int workers) {
            this.destination = destination;
            for (int i = 0; i < workers; i++) hands.add(null);
        }

        /** The next step of one worker. Whatever is thrown out of its deed kills it. */
        public void step(int worker) {
            Hand hand = hands.get(worker);
            if (hand == null) {
                hands.set(
                        worker,
                        claims.next(destination, "worker " + worker) instanceof Claimed.Work work
                                ? new Hand(work, null)
                                : null);
            } else if (hand.outcome() == null) {
                hands.set(worker, acted(hand.work()));
            } else {
                settling.settle(hand.work(), hand.outcome());
                hands.set(worker, null);
            }
        }

        /** Whether it has something in its hands. */
        public boolean isInTheMidst(int worker) {
            return hands.get(worker) != null;
        }

        /** It does not come back. */
        public void kill(int worker) {
            hands.set(worker, null);
        }

        private @Nullable Hand acted(Claimed.Work work) {
            if (!work.lease().holdsAt(clock.instant())) return null;
            try {
                Outcome outcome = work.isLook() ? destination.look(work.errand()) : destination.deliver(work.errand());
                return new Hand(work, outcome);
            } catch (IllegalStateException killed) {
                return null;
            }
        }
    }
}
