package dev.debrief.jira.connection;

import dev.debrief.jira.remote.Ledger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The ledger, which kills whoever called at a call that a test names: what Jira did is done, and nobody is told. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MortalCalls extends Calls {
    private final AtomicInteger left = new AtomicInteger();
    private final List<Gate> gates = new CopyOnWriteArrayList<>();

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    MortalCalls() {
        super(null, null);
    }

    @Inject
    MortalCalls(EntityManager entities, Clock clock) {
        super(entities, clock);
    }

    /** At the n-th call from now; 0 for never. */
    public void killAt(int nth) {
        left.set(nth);
    }

    /** Who calls waits at the gate when Jira has answered. */
    public Gate gate(String method, String path) {
        Gate gate = new Gate(method, path);
        gates.add(gate);
        return gate;
    }

    /** Nobody waits any more. */
    public void openAll() {
        gates.forEach(Gate::open);
        gates.clear();
    }

    @Override
    public Ledger of(long site, @Nullable Long link) {
        return mortal(super.of(site, link));
    }

    @Override
    public Ledger of(long site, List<Long> links) {
        return mortal(super.of(site, links));
    }

    private Ledger mortal(Ledger ledger) {
        return call -> {
            Ledger.Entry entry = ledger.begin(call);
            return ending -> {
                gates.forEach(gate -> gate.pass(call));
                if (left.getAndUpdate(now -> Math.max(0, now - 1)) == 1) throw new IllegalStateException("killed");
                entry.end(ending);
            };
        };
    }
}
