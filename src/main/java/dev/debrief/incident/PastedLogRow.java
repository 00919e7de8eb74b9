package dev.debrief.incident;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody pasted to make timeline entries of, as it was pasted. The same text is kept once. */
@Entity
@IdClass(PastedLogRow.Key.class)
@Table(name = "pasted_log")
public class PastedLogRow extends PanacheEntityBase {
    @Id
    public int incidentNumber;

    /** Counts from 1 within the incident. */
    @Id
    public int number;

    public Instant pastedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "pasted_by")
    public Person pastedBy;

    /** UTF-8. */
    public byte[] content;

    /** SHA-256 of the content. */
    public byte[] digest;

    /** How many of its lines are not blank. */
    public int lines;

    @Nullable
    public Instant removedAt;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "removed_by")
    public Person removedBy;

    /** The number within the incident. */
    public record Key(int incidentNumber, int number) {}

    /** One that is there. */
    public static Optional<PastedLogRow> of(IncidentNumber incident, int number) {
        return ever(incident, number).filter(PastedLogRow::isThere);
    }

    /** One of that number, a removed one too. */
    public static Optional<PastedLogRow> ever(IncidentNumber incident, int number) {
        return find(
                        "select p from PastedLogRow p join fetch p.pastedBy left join fetch p.removedBy"
                                + " where p.incidentNumber = ?1 and p.number = ?2",
                        incident.value(),
                        number)
                .firstResultOptional();
    }

    public boolean isThere() {
        return removedAt == null;
    }

    /** Takes it out of the evidence; who did so first, and when, stays. */
    public void remove(long personId, Clock clock) {
        if (!isThere()) return;
        removedAt = clock.instant();
        removedBy = getEntityManager().getReference(Person.class, personId);
    }

    public void bringBack() {
        removedAt = null;
        removedBy = null;
    }

    /** Those that are there, without their texts, the first first. */
    public static List<PastedLine> listOf(IncidentNumber incident) {
        return find(
                        "select p.number, p.pastedAt, p.pastedBy.name, p.lines from PastedLogRow p"
                                + " where p.incidentNumber = ?1 and p.removedAt is null order by p.number",
                        incident.value())
                .project(PastedLine.class)
                .list();
    }

    /** Keeps the text and answers its number; that of the first time, where the same was pasted before, removed or not. */
    public static int keep(IncidentNumber incident, long personId, String text, Clock clock) {
        // two people may paste at the same moment: their numbers come one after the other
        Incident.held(incident);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        byte[] digest = sha256(content);
        Optional<PastedLogRow> same = find("incidentNumber = ?1 and digest = ?2", incident.value(), digest)
                .firstResultOptional();
        if (same.isPresent()) {
            same.get().bringBack();
            return same.get().number;
        }
        PastedLogRow row = new PastedLogRow();
        row.incidentNumber = incident.value();
        row.number = (int) count("incidentNumber", incident.value()) + 1;
        row.pastedAt = clock.instant();
        row.pastedBy = getEntityManager().getReference(Person.class, personId);
        row.content = content;
        row.digest = digest;
        row.lines = (int) text.lines().filter(line -> !line.isBlank()).count();
        row.persist();
        return row.number;
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    public PastedLine line() {
        return new PastedLine(number, pastedAt, pastedBy.name(), lines);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
