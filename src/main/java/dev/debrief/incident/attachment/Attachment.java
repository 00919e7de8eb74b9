package dev.debrief.incident.attachment;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture or a file that belongs to an incident. Its content never changes, and its name is never given again. */
@Entity
class Attachment extends PanacheEntityBase {
    private static final int LONGEST_DESCRIPTION = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_id")
    @SequenceGenerator(name = "attachment_id", sequenceName = "attachment_id", allocationSize = 50)
    public Long id;

    public int incidentNumber;
    public String name;
    public String originalName;

    @Enumerated(EnumType.STRING)
    public FileKind kind;

    public long size;
    public long thumbnailSize;
    public String sha256;

    @Nullable
    public Integer width;

    @Nullable
    public Integer height;

    public String description;
    public Instant addedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "added_by")
    public Person addedBy;

    @Nullable
    public Instant removedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "removed_by")
    @Nullable
    public Person removedBy;

    @Nullable
    public Instant erasedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "erased_by")
    @Nullable
    public Person erasedBy;

    static Optional<Attachment> named(IncidentNumber incident, String name) {
        return find("incidentNumber = ?1 and lower(name) = lower(?2)", incident.value(), name)
                .firstResultOptional();
    }

    static Optional<Attachment> sameAs(IncidentNumber incident, String sha256, String originalName) {
        return find(
                        "incidentNumber = ?1 and sha256 = ?2 and originalName = ?3 and erasedAt is null order by id",
                        incident.value(),
                        sha256,
                        originalName)
                .firstResultOptional();
    }

    /** All that ever were, by name, with the people who dealt with them. */
    static List<Attachment> everOf(IncidentNumber incident) {
        return list(
                "select a from Attachment a join fetch a.addedBy left join fetch a.removedBy left join fetch a.erasedBy"
                        + " where a.incidentNumber = ?1 order by lower(a.name)",
                incident.value());
    }

    /** What is stored in the whole installation, in bytes. */
    static long weightOfAll() {
        return find("select coalesce(sum(a.size + a.thumbnailSize), 0) from Attachment a where a.erasedAt is null")
                .project(Long.class)
                .singleResult();
    }

    /** Says in words what it shows. Answers false where they are too long to be kept. */
    boolean describe(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.length() > LONGEST_DESCRIPTION) return false;
        description = line;
        return true;
    }

    /** Takes it off the lists; it can be brought back. Answers whether anything changed. */
    boolean remove(Person by, Clock clock) {
        if (removedAt != null) return false;
        removedAt = clock.instant();
        removedBy = by;
        return true;
    }

    /** Answers whether anything changed: what is erased does not come back. */
    boolean bringBack() {
        if (removedAt == null || erasedAt != null) return false;
        removedAt = null;
        removedBy = null;
        return true;
    }

    /** Takes its content out of the database for good; only what was removed before. Answers whether it did. */
    boolean erase(Person by, Clock clock) {
        if (removedAt == null || erasedAt != null) return false;
        erasedAt = clock.instant();
        erasedBy = by;
        AttachmentContent.erase(id);
        return true;
    }

    AttachmentLine line() {
        return new AttachmentLine(
                id,
                new IncidentNumber(incidentNumber),
                name,
                FileName.shown(originalName),
                kind,
                size,
                sha256,
                width == null ? 0 : width,
                height == null ? 0 : height,
                thumbnailSize > 0,
                description,
                addedAt,
                addedBy.name(),
                AttachmentLine.Deed.of(removedAt, removedBy),
                AttachmentLine.Deed.of(erasedAt, erasedBy));
    }
}
