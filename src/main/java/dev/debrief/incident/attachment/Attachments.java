package dev.debrief.incident.attachment;

import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The attachments of all incidents: kept, listed, handed out. */
@ApplicationScoped
public class Attachments {
    private static final int MOST_OF_ONE_INCIDENT = 500;
    private static final int LONGEST_ORIGINAL_NAME = 1000;

    private final AttachmentBounds bounds;
    private final EntityManager entityManager;
    private final Clock clock;
    private final Event<FilesChanged> changes;

    Attachments(AttachmentBounds bounds, EntityManager entityManager, Clock clock, Event<FilesChanged> changes) {
        this.bounds = bounds;
        this.entityManager = entityManager;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Attaches a file; empty where there is no such incident. A picture is cleaned before any transaction begins.
     *
     * @param originalName as its owner wrote it, whatever that is
     * @param description what it shows, in words; maybe empty
     * @param by the id of the person who does it, here as in every verb
     */
    public Optional<Addition> add(
            IncidentNumber incident, String originalName, String description, byte[] file, long by) {
        if (file.length == 0) return Optional.of(new Addition.Empty());
        if (file.length > bounds.limit()) return Optional.of(new Addition.TooLarge(file.length, bounds.limit()));
        try {
            Incoming incoming = Incoming.of(original(originalName), description, file);
            return QuarkusTransaction.joiningExisting().call(() -> keep(incident, incoming, by));
        } catch (UnreadablePicture unreadable) {
            return Optional.of(new Addition.Unreadable(unreadable.why()));
        }
    }

    private static String original(String name) {
        String kept = name.replace("\0", "");
        return kept.length() <= LONGEST_ORIGINAL_NAME ? kept : kept.substring(0, LONGEST_ORIGINAL_NAME);
    }

    private Optional<Addition> keep(IncidentNumber incident, Incoming incoming, long by) {
        if (Incident.numbered(incident).isEmpty()) return Optional.empty();
        oneAfterTheOther();
        Optional<Attachment> same = Attachment.sameAs(incident, incoming.sha256(), incoming.originalName());
        if (same.isPresent()) {
            same.get().bringBack();
            changes.fire(new FilesChanged(incident));
            return Optional.of(new Addition.AlreadyThere(same.get().line()));
        }
        if (Attachment.count("incidentNumber", incident.value()) >= MOST_OF_ONE_INCIDENT) {
            return Optional.of(new Addition.TooMany(MOST_OF_ONE_INCIDENT));
        }
        long used = Attachment.weightOfAll();
        if (used + incoming.weight() > bounds.quota()) return Optional.of(new Addition.Full(used, bounds.quota()));
        Attachment added = incoming.keep(incident, person(by), clock.instant());
        changes.fire(new FilesChanged(incident));
        return Optional.of(new Addition.Added(added.line()));
    }

    /** Two that come at once must neither get the same name nor the same last room. */
    private void oneAfterTheOther() {
        entityManager
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('attachment', 0)) as text)")
                .getSingleResult();
    }

    @Transactional
    public boolean hasIncident(IncidentNumber incident) {
        return Incident.numbered(incident).isPresent();
    }

    /** All that ever were, by name; removed and erased ones too. */
    @Transactional
    public List<AttachmentLine> everOf(IncidentNumber incident) {
        return Attachment.everOf(incident).stream().map(Attachment::line).toList();
    }

    /** Those that are there now, by name. */
    @Transactional
    public List<AttachmentLine> of(IncidentNumber incident) {
        return everOf(incident).stream().filter(AttachmentLine::isThere).toList();
    }

    /** One of them, removed and erased ones too. */
    @Transactional
    public Optional<AttachmentLine> named(IncidentNumber incident, String name) {
        return Attachment.named(incident, name).map(Attachment::line);
    }

    /** Its bytes; empty where they are erased. */
    @Transactional
    public Optional<byte[]> content(AttachmentLine line) {
        return AttachmentContent.of(line.id());
    }

    /** The bytes of the smaller picture; empty where there is none. */
    @Transactional
    public Optional<byte[]> thumbnail(AttachmentLine line) {
        return AttachmentContent.thumbnailOf(line.id());
    }

    /** Empty where there is none of that name; otherwise whether the words could be kept. */
    @Transactional
    public Optional<Boolean> describe(IncidentNumber incident, String name, String words) {
        return Attachment.named(incident, name).map(attachment -> {
            boolean isKept = attachment.describe(words);
            if (isKept) changes.fire(new FilesChanged(incident));
            return isKept;
        });
    }

    /** Takes it off the lists; it can be brought back. Empty where there is none of that name. */
    @Transactional
    public Optional<AttachmentLine> remove(IncidentNumber incident, String name, long by) {
        return tell(incident, name, attachment -> attachment.remove(person(by), clock));
    }

    /** Brings a removed one back, unless it was erased. */
    @Transactional
    public Optional<AttachmentLine> bringBack(IncidentNumber incident, String name) {
        return tell(incident, name, attachment -> attachment.bringBack());
    }

    /** Takes the content of a removed one out of the database for good. */
    @Transactional
    public Optional<AttachmentLine> erase(IncidentNumber incident, String name, long by) {
        return tell(incident, name, attachment -> attachment.erase(person(by), clock));
    }

    /** How much all attachments take, in bytes. */
    @Transactional
    public long used() {
        return Attachment.weightOfAll();
    }

    private Optional<AttachmentLine> tell(IncidentNumber incident, String name, Consumer<Attachment> verb) {
        return Attachment.named(incident, name).map(attachment -> {
            verb.accept(attachment);
            changes.fire(new FilesChanged(incident));
            return attachment.line();
        });
    }

    private static Person person(long id) {
        Person person = Person.findById(id);
        return Objects.requireNonNull(person, "whoever acts is a person that is known");
    }
}
