package dev.debrief.jira.connection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The numbers of every Jira that this process knows to be connected; another process tells by way of the poll. */
@ApplicationScoped
public class KnownSites {
    private static final String PREFIX = "jira-";

    private final Set<Long> all = new ConcurrentSkipListSet<>();

    /** How the queue calls the Jira of that number. */
    public static String name(long site) {
        return PREFIX + site;
    }

    /** The number of the Jira that the queue calls so; empty where that is none. */
    public static Optional<Long> site(String name) {
        return name.matches(PREFIX + "\\d{1,18}")
                ? Optional.of(Long.valueOf(name.substring(PREFIX.length())))
                : Optional.empty();
    }

    /** Those that are connected. */
    public Set<Long> all() {
        return Set.copyOf(all);
    }

    /** Something goes to that one. */
    public void know(long site) {
        all.add(site);
    }

    /** These are all that there are. */
    public void are(Collection<Long> sites) {
        all.addAll(sites);
        all.retainAll(sites);
    }
}
