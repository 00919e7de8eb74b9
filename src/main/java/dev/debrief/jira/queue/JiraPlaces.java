package dev.debrief.jira.queue;

import dev.debrief.delivery.Destination;
import dev.debrief.delivery.DestinationKind;
import dev.debrief.jira.connection.KnownSites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Every Jira that is connected, each a destination of its own. */
@ApplicationScoped
class JiraPlaces implements DestinationKind {
    private final Errands errands;
    private final KnownSites sites;

    JiraPlaces(Errands errands, KnownSites sites) {
        this.errands = errands;
        this.sites = sites;
    }

    @Override
    public List<Destination> all() {
        return sites.all().stream().map(this::place).toList();
    }

    @Override
    public Optional<Destination> named(String name) {
        return KnownSites.site(name).map(this::place);
    }

    private Destination place(long site) {
        return new JiraDestination(site, errands);
    }
}
