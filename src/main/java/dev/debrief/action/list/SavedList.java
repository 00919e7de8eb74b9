package dev.debrief.action.list;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an address asks for, kept under a name: for whoever saved it, or for everybody. */
@Entity
@Table(name = "saved_list")
class SavedList extends PanacheEntityBase {
    /** Longer names are refused. */
    static final int LONGEST_NAME = 60;

    /** Nobody needs more; it keeps the page short. */
    static final int MOST = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Long personId;
    String name;
    String query;
    boolean shared;
    Instant savedAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedList() {}

    SavedList(long person, String name, ItemsQuery query, boolean shared, Instant savedAt) {
        this.personId = person;
        this.name = name;
        this.query = query.text();
        this.shared = shared;
        this.savedAt = savedAt;
    }

    /** One's own and those of everybody, by name. */
    static List<SavedList> seenBy(long person) {
        return find("personId = ?1 or shared order by lower(name), id", person)
                .page(0, 2 * MOST)
                .list();
    }

    static boolean isTaken(long person, String name, long but) {
        return count("personId = ?1 and lower(name) = lower(?2) and id <> ?3", person, name, but) > 0;
    }

    long id() {
        return id == null ? 0 : id;
    }
}
