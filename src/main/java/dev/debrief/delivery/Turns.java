package dev.debrief.delivery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is: the targets of a destination take turns, and so do tries and looks. Finds as many at a time as are
 * wanted; lives within one transaction, in which the row of the destination is held.
 */
final class Turns {
    private final WaitingRows rows;
    private final DestinationState state;
    private final boolean rests;
    private final Instant now;
    private final boolean mayTry;
    private final boolean mayLook;
    private int wanted;
    private final Queue<Delivery> tries = new ArrayDeque<>();
    private final Set<String> tried = new HashSet<>();

    private @Nullable Queue<Delivery> looks;

    /**
     * @param rests whether a target that was tried rests, so that it has one turn at most
     * @param mayTry whether there may be something to try at all
     * @param mayLook whether there may be something to look at
     */
    Turns(
            WaitingRows rows,
            DestinationState state,
            boolean rests,
            int wanted,
            Instant now,
            boolean mayTry,
            boolean mayLook) {
        this.rows = rows;
        this.state = state;
        this.rests = rests;
        this.wanted = wanted;
        this.now = now;
        this.mayTry = mayTry;
        this.mayLook = mayLook;
    }

    /** The next one; whoever gets it tells the state of the destination. */
    Optional<Delivery> next() {
        Optional<Delivery> found =
                state.looksNext ? either(this::toLookAt, this::toTry) : either(this::toTry, this::toLookAt);
        if (found.isPresent()) wanted--;
        return found;
    }

    private static Optional<Delivery> either(
            Supplier<Optional<Delivery>> first, Supplier<Optional<Delivery>> otherwise) {
        return first.get().or(otherwise);
    }

    /** From the target that was served last on, and then from the first one again. */
    private Optional<Delivery> toTry() {
        if (!mayTry) return Optional.empty();
        if (tries.isEmpty()) find(state.served);
        if (tries.isEmpty() && !state.served.isEmpty()) find("");
        Optional<Delivery> next = Optional.ofNullable(tries.poll());
        if (rests)
            next.ifPresent(one -> {
                tried.add(one.target);
                tries.removeIf(other -> other.target.equals(one.target));
            });
        return next;
    }

    private void find(String served) {
        rows.toTryBehind(state.name, served, rests, wanted).stream()
                .filter(one -> !tried.contains(one.target))
                .forEach(tries::add);
    }

    private Optional<Delivery> toLookAt() {
        if (!mayLook) return Optional.empty();
        if (looks == null) looks = new ArrayDeque<>(rows.toLookAt(state.name, now, wanted));
        return Optional.ofNullable(looks.poll());
    }
}
