package dev.debrief.incident.search;

import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds incidents, one page after the other; how much is read does not grow with the number of incidents. */
@ApplicationScoped
public class Search {
    /** Hits are counted as far as this; where each has to be looked at, no further than one page. */
    public static final int COUNTED_TO = 50;

    private final EntityManager entityManager;

    Search(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One page.
     *
     * @param after the key of the page before; null for the first page, and what cannot be read begins there too
     */
    @Transactional
    public Found find(SearchQuery query, Order order, @Nullable String after, int size) {
        Optional<Hit> behind = Hit.parse(after);
        return session()
                .doReturningWork(connection ->
                        Seeking.find(new Statements(connection), query, order, behind.orElse(null), size));
    }

    /** Where in these incidents the words stand. */
    @Transactional
    public Map<IncidentNumber, PlacesFound> places(SearchQuery query, Found found) {
        List<IncidentNumber> numbers = found.hits().stream().map(Hit::number).toList();
        Plan plan = new Plan(query, found.ways());
        return session().doReturningWork(connection -> PlacesFound.of(new Statements(connection), plan, numbers));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }
}
