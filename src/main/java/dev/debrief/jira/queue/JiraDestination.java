package dev.debrief.jira.queue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.delivery.Destination;
import dev.debrief.delivery.Errand;
import dev.debrief.delivery.Outcome;
import dev.debrief.delivery.Pace;
import dev.debrief.delivery.Patience;
import dev.debrief.jira.connection.KnownSites;
import java.time.Duration;

/** One Jira as a place that deliveries go to: another one that is away, or slow, holds up nothing here. */
final class JiraDestination implements Destination {
    /** Each is a handful of calls; Jira takes about a hundred a second. */
    private static final Pace PACE = new Pace(4, 15);

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            // what may have happened is looked at this often at least; an outage has its probe
            Duration.ofMinutes(5),
            // a handful of calls that take fifteen seconds each at most
            Duration.ofMinutes(4),
            Duration.ofDays(30),
            Duration.ofHours(2),
            5,
            Duration.ofMinutes(1));

    private final String name;
    private final Errands errands;

    JiraDestination(long site, Errands errands) {
        this.name = KnownSites.name(site);
        this.errands = errands;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public Patience patience() {
        return PATIENCE;
    }

    @Override
    public Outcome deliver(Errand errand) {
        return errands.run(errand);
    }

    @Override
    public Outcome look(Errand errand) {
        return errands.look(errand);
    }

    @Override
    public JsonNode shown(JsonNode payload) {
        return payload;
    }
}
