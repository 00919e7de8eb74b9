package dev.debrief.delivery;

import dev.debrief.shared.Together;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the workers of this process bring what they have finished and get the next. Those of one destination who come at
 * the same moment are served in one short transaction, which holds the row of the destination once for all of them; each
 * lease is settled by its own token all the same.
 */
@ApplicationScoped
class Exchange {
    private static final int MOST = 32;

    private final Claims claims;
    private final Settling settling;
    private final Clock clock;
    private final Map<String, Together<Brought, Given>> byDestination = new ConcurrentHashMap<>();

    /** Which process this is, in the ledger. */
    private final String process =
            ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

    Exchange(Claims claims, Settling settling, Clock clock) {
        this.claims = claims;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * What a worker comes with.
     *
     * @param finished null where it has nothing in its hands
     * @param goesOn whether it wants the next one
     */
    record Brought(@Nullable Finished finished, boolean goesOn) {}

    /**
     * What it goes away with.
     *
     * @param settlement null where it brought nothing
     */
    record Given(@Nullable Settlement settlement, Claimed next) {}

    /** The transaction is over when this answers. */
    Given at(Destination destination, Brought brought) {
        return byDestination
                .computeIfAbsent(destination.name(), name -> new Together<>(MOST, all -> served(destination, all)))
                .ask(brought);
    }

    private List<Given> served(Destination destination, List<Brought> all) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            DestinationState state = DestinationState.held(destination.name(), now);
            List<Finished> finished =
                    all.stream().map(Brought::finished).filter(Objects::nonNull).toList();
            Queue<Settlement> settled = new ArrayDeque<>(settling.settled(state, destination, finished, now));
            int many = (int) all.stream().filter(Brought::goesOn).count();
            Queue<Claimed> claimed = new ArrayDeque<>(claims.next(state, destination, process, many, now));
            return all.stream()
                    .map(one -> new Given(
                            one.finished() == null ? null : settled.remove(),
                            one.goesOn() ? claimed.remove() : new Claimed.Nothing(null)))
                    .toList();
        });
    }
}
