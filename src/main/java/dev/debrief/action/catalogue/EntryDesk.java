package dev.debrief.action.catalogue;

import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps what is edited in the catalogue. Every verb runs in the transaction of its page. */
@ApplicationScoped
class EntryDesk {
    private final Clock clock;

    EntryDesk(Clock clock) {
        this.clock = clock;
    }

    /** A form in which nothing is wrong. */
    void keep(CatalogueEntry entry, EntryForm form) {
        entry.fill(form.values(), form.chosen());
        entry.persist();
        entry.flush();
    }

    void retire(CatalogueEntry entry, long by) {
        entry.retire(Person.findById(by), clock);
    }
}
