package dev.debrief.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.document.Finding;
import dev.debrief.document.JsonReader;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.Incident;
import dev.debrief.incident.Revision;
import dev.debrief.incident.RevisionRow;
import dev.debrief.incident.search.SearchIndex;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final SearchIndex index;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    Archive(
            TreeToTables tables,
            Readiness readiness,
            SearchIndex index,
            EntityManager entityManager,
            ObjectMapper json,
            Clock clock) {
        this.index = index;
        this.tables = tables;
        this.readiness = readiness;
        this.entityManager = entityManager;
        this.json = json;
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
        tables.write(SetBy.whoSaves(tree, Milestones.NONE, person(by).name()), incident);
        revise(incident, by, "Opened");
        return incident.spoken();
    }

    /** The document as it is now. */
    @Transactional
    public Optional<Kept> fetch(IncidentNumber number) {
        return Incident.numbered(number).map(this::kept);
    }

    /** The document as it was saved in that revision. */
    @Transactional
    public Optional<Kept> fetch(IncidentNumber number, int revision) {
        return RevisionRow.of(number, revision).map(row -> new Kept(read(row), row.line()));
    }

    /** The newest revisions first. */
    @Transactional
    public List<Revision> history(IncidentNumber number, int atMost) {
        return RevisionRow.listOf(number, atMost);
    }

    /** Saves the tree over the revision that it was made from; where that is not the newest one, nothing changes. */
    @Transactional
    public Optional<Saved> keep(IncidentNumber number, int baseRevision, PostMortem tree, long by) {
        return Incident.held(number).map(incident -> keep(incident, baseRevision, tree, by));
    }

    private Saved keep(Incident incident, int baseRevision, PostMortem tree, long by) {
        if (incident.revision != baseRevision) return new Saved.Behind(kept(incident));
        Kept before = kept(incident);
        Milestones known = before.postMortem().milestones();
        tables.write(SetBy.whoSaves(tree, known, person(by).name()), incident);
        entityManager.flush();
        if (TablesToTree.read(incident).equals(before.postMortem())) return new Saved.Unchanged(before.revision());
        incident.revision++;
        return new Saved.As(revise(incident, by, ""));
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

    private Publication changed(Incident incident, boolean changed, long by, String note) {
        if (!changed) return new Publication.AlreadySo();
        incident.revision++;
        return new Publication.Changed(revise(incident, by, note));
    }

    private Revision revise(Incident incident, long by, String note) {
        entityManager.flush();
        RevisionRow row = new RevisionRow();
        row.incidentNumber = incident.number;
        row.number = incident.revision;
        row.savedAt = clock.instant();
        row.savedBy = person(by);
        row.note = note;
        PostMortem tree = TablesToTree.read(incident);
        row.document = JsonWriter.write(tree).toString();
        row.persist();
        index.keep(tree, incident.spoken());
        return row.line();
    }

    private static Person person(long id) {
        Person person = Person.findById(id);
        return Objects.requireNonNull(person, "whoever acts is a person that is known");
    }

    private Kept kept(Incident incident) {
        Revision revision = RevisionRow.lineOf(incident.spoken(), incident.revision)
                .orElseThrow(() ->
                        new IllegalStateException(incident.spoken() + " has lost its revision " + incident.revision));
        return new Kept(TablesToTree.read(incident), revision);
    }

    private PostMortem read(RevisionRow row) {
        try {
            return JsonReader.read(json.readTree(row.document))
                    .postMortem()
                    .orElseThrow(() -> new IllegalStateException(
                            "revision " + row.number + " of INC-" + row.incidentNumber + " cannot be read"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "revision " + row.number + " of INC-" + row.incidentNumber + " is not JSON", e);
        }
    }
}
