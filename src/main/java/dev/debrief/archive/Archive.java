package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Finding;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.incident.Incident;
import dev.debrief.incident.Revision;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Keeps post-mortems and fetches them again: the one room between the tree and the tables. */
@ApplicationScoped
public class Archive {
    private final TreeToTables tables;
    private final Readiness readiness;
    private final EntityManager entityManager;
    private final Revisions revisions;
    private final Clock clock;

    Archive(TreeToTables tables, Readiness readiness, EntityManager entityManager, Revisions revisions, Clock clock) {
        this.tables = tables;
        this.readiness = readiness;
        this.entityManager = entityManager;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Opens a new incident with this document as its first revision, as a draft.
     *
     * @param by the id of the person who does it, here as in every verb
     */
    @Transactional
    public IncidentNumber open(PostMortem tree, long by) {
        Incident incident = new Incident();
        incident.createdAt = clock.instant();
        incident.happenedAt = incident.createdAt;
        incident.title = tree.head().title();
        incident.timeZone = tree.head().timeZone().getId();
        incident.summary = "";
        incident.impact = "";
        incident.detection = "";
        incident.resolution = "";
        incident.revision = 1;
        incident.persist();
        tables.write(
                SetBy.whoSaves(tree, Milestones.NONE, person(by).name()),
                List.of(),
                new ItemsSeen.Now(),
                incident,
                Act.now(person(by), Act.Through.DOCUMENT, clock));
        revisions.write(incident, person(by), "Opened", "");
        return incident.spoken();
    }

    /** The document as it is now. */
    @Transactional
    public Optional<Kept> fetch(IncidentNumber number) {
        return Incident.numbered(number).map(revisions::kept);
    }

    /** The document as it was saved in that revision. */
    @Transactional
    public Optional<Kept> fetch(IncidentNumber number, int revision) {
        return revisions.fetch(number, revision);
    }

    /** The newest revisions first. */
    @Transactional
    public List<Revision> history(IncidentNumber number, int atMost) {
        return revisions.list(number, null, atMost);
    }

    /** Saves the tree over the revision that it was made from; where that is not the newest one, nothing changes. */
    @Transactional
    public Optional<Saved> keep(IncidentNumber number, int baseRevision, PostMortem tree, long by) {
        return keep(number, baseRevision, tree, by, new ItemsSeen.InRevision());
    }

    /** The same by somebody who has seen that of its action items, which may have been worked on since. */
    @Transactional
    public Optional<Saved> keep(IncidentNumber number, int baseRevision, PostMortem tree, long by, ItemsSeen seen) {
        return Incident.held(number).map(incident -> keep(incident, baseRevision, tree, by, "", seen));
    }

    /** The same over what is true at this moment, with a note on what was done. */
    @Transactional
    Optional<Saved> keep(IncidentNumber number, int baseRevision, PostMortem tree, long by, String note) {
        return Incident.held(number).map(incident -> keep(incident, baseRevision, tree, by, note, new ItemsSeen.Now()));
    }

    private Saved keep(Incident incident, int baseRevision, PostMortem tree, long by, String note, ItemsSeen seen) {
        Kept before = revisions.kept(incident);
        if (incident.revision != baseRevision) return new Saved.Behind(before);
        Milestones known = before.postMortem().milestones();
        List<ActionItem> base = seen instanceof ItemsSeen.InRevision
                ? revisions
                        .fetch(incident.spoken(), baseRevision)
                        .orElse(before)
                        .postMortem()
                        .actionItems()
                : List.of();
        tables.write(
                SetBy.whoSaves(tree, known, person(by).name()),
                base,
                seen,
                incident,
                Act.now(person(by), Act.Through.DOCUMENT, clock));
        entityManager.flush();
        PostMortem after = TablesToTree.read(incident);
        if (after.equals(before.postMortem())) return new Saved.Unchanged(before.revision());
        incident.revision++;
        String changes = Comparison.of(before.postMortem(), after).inShort();
        return new Saved.As(revisions.write(incident, person(by), note, changes));
    }

    /** What stops the document as it is kept from being published; empty where nothing does. */
    @Transactional
    public List<Finding> whatStops(IncidentNumber number) {
        return Incident.numbered(number)
                .map(incident -> readiness.whatStops(TablesToTree.read(incident)))
                .orElse(List.of());
    }

    /** Publishes the document unless a time in it cannot be read. */
    @Transactional
    public Optional<Publication> publish(IncidentNumber number, long by) {
        return Incident.held(number).map(incident -> {
            List<Finding> stops = readiness.whatStops(TablesToTree.read(incident));
            if (!stops.isEmpty()) return new Publication.NotReady(stops);
            return changed(incident, incident.publish(person(by), clock), by, "Published");
        });
    }

    /** Makes a published document a draft again. */
    @Transactional
    public Optional<Publication> reopen(IncidentNumber number, long by) {
        return Incident.held(number).map(incident -> changed(incident, incident.reopen(), by, "Reopened"));
    }

    /** Puts the incident away: it stays readable and leaves the lists. */
    @Transactional
    public Optional<Publication> putAway(IncidentNumber number, long by) {
        return Incident.held(number)
                .map(incident -> changed(incident, incident.putAway(person(by), clock), by, "Archived"));
    }

    /** Brings the incident back into the lists. */
    @Transactional
    public Optional<Publication> bringBack(IncidentNumber number, long by) {
        return Incident.held(number).map(incident -> changed(incident, incident.bringBack(), by, "Brought back"));
    }

    /** An action item that was added beside the document stands in it from its next revision on. */
    void opened(@Observes ActionItems.Opened opened) {
        Incident incident = Incident.held(opened.incident()).orElseThrow();
        incident.revision++;
        Person by = Objects.requireNonNull(opened.act().by(), "somebody adds an action item to a document");
        String reason = opened.act().reason();
        revisions.write(incident, by, "Added " + opened.item() + (reason.isEmpty() ? "" : ": " + reason), "");
    }

    private Publication changed(Incident incident, boolean changed, long by, String note) {
        if (!changed) return new Publication.AlreadySo();
        incident.revision++;
        return new Publication.Changed(revisions.write(incident, person(by), note, ""));
    }

    private static Person person(long id) {
        Person person = Person.findById(id);
        return Objects.requireNonNull(person, "whoever acts is a person that is known");
    }
}
