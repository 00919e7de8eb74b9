package dev.debrief.incident;

import dev.debrief.people.Person;
import dev.debrief.people.Service;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What happened to the service: the head of a post-mortem, its prose, and where it stands. */
@Entity
public class Incident extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incident_number")
    @SequenceGenerator(name = "incident_number", sequenceName = "incident_number", allocationSize = 1)
    public Integer number;

    public String title;

    @Nullable
    public String severity;

    @Nullable
    public String incidentType;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    public Team team;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    public Person lead;

    public String timeZone;
    public boolean drill;

    @Nullable
    public Integer duplicateOf;

    /** The template under which it is written, as the document names it; null for none. */
    @Nullable
    public String templateKey;

    @Nullable
    public Integer templateVersion;

    public String summary;
    public String impact;
    public String detection;
    public String resolution;

    @ManyToMany
    @JoinTable(
            name = "incident_service",
            joinColumns = @JoinColumn(name = "incident_number"),
            inverseJoinColumns = @JoinColumn(name = "service_id"))
    @OrderColumn(name = "place")
    public List<Service> services = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "incident_tag", joinColumns = @JoinColumn(name = "incident_number"))
    @OrderColumn(name = "place")
    @Column(name = "tag")
    public List<String> tags = new ArrayList<>();

    /** The number of the newest revision. */
    public int revision;

    @Column(updatable = false)
    public Instant createdAt;

    /** When it began where that is known, otherwise when it was written up. */
    public Instant happenedAt;

    @Nullable
    public Instant startedAt;

    @Nullable
    public Instant resolvedAt;

    @Nullable
    public Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_by")
    @Nullable
    public Person publishedBy;

    @Nullable
    public Instant archivedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "archived_by")
    @Nullable
    public Person archivedBy;

    @Nullable
    public Instant deletedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deleted_by")
    @Nullable
    public Person deletedBy;

    /** Also one that is deleted: those who ask must look. */
    public static Optional<Incident> numbered(IncidentNumber number) {
        return findByIdOptional(number.value());
    }

    /** The incident, held until the transaction ends, so that two savers come one after the other. */
    public static Optional<Incident> held(IncidentNumber number) {
        return findByIdOptional(number.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The deleted ones, the newest first; of one person alone where {@code by} is given. */
    public static List<Incident> deleted(@Nullable Long by, int atMost) {
        String order = " order by i.deletedAt desc, i.number desc";
        String from = "select i from Incident i join fetch i.deletedBy where i.deletedAt is not null";
        return by == null
                ? Incident.<Incident>find(from + order).page(0, atMost).list()
                : Incident.<Incident>find(from + " and i.deletedBy.id = ?1" + order, by)
                        .page(0, atMost)
                        .list();
    }

    /** Those that are marked as duplicates of this one and are not deleted themselves. */
    public static List<IncidentNumber> duplicatesOf(IncidentNumber number) {
        return Incident.<Incident>list("duplicateOf = ?1 and deletedAt is null order by number", number.value())
                .stream()
                .map(Incident::spoken)
                .toList();
    }

    /** Whether there is one of that number and it is deleted. */
    public static boolean isDeleted(IncidentNumber number) {
        return count("number = ?1 and deletedAt is not null", number.value()) > 0;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Takes it out of sight. */
    public void delete(Person by, Clock clock) {
        deletedAt = clock.instant();
        deletedBy = by;
    }

    /** Brings it back into sight. */
    public void undelete() {
        deletedAt = null;
        deletedBy = null;
    }

    public IncidentNumber spoken() {
        return new IncidentNumber(number);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Publishes a draft; a document that is already published keeps its date. Answers whether anything changed. */
    public boolean publish(Person by, Clock clock) {
        if (isPublished()) return false;
        publishedAt = clock.instant();
        publishedBy = by;
        return true;
    }

    /** Makes it a draft again. Answers whether anything changed. */
    public boolean reopen() {
        if (!isPublished()) return false;
        publishedAt = null;
        publishedBy = null;
        return true;
    }

    /** Puts it away: it stays readable, and leaves the lists. Answers whether anything changed. */
    public boolean putAway(Person by, Clock clock) {
        if (archivedAt != null) return false;
        archivedAt = clock.instant();
        archivedBy = by;
        return true;
    }

    /** Brings it back into the lists. Answers whether anything changed. */
    public boolean bringBack() {
        if (archivedAt == null) return false;
        archivedAt = null;
        archivedBy = null;
        return true;
    }
}
