package dev.debrief.jira;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The numbers of every Jira that this process knows to be connected; another process tells by way of the poll. */
@ApplicationScoped
class KnownSites {
    private final Set<Long> all = new ConcurrentSkipListSet<>();

    Set<Long> all() {
        return Set.copyOf(all);
    }

    /** Something goes to that one. */
    void know(long site) {
        all.add(site);
    }

    /** These are all that there are. */
    void are(Collection<Long> sites) {
        all.addAll(sites);
        all.retainAll(sites);
    }
}
