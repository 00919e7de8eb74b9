package dev.debrief.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.JsonReader;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Comparison;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The revisions of documents: written once, read for ever. */
@ApplicationScoped
public class Revisions {
    private final SearchIndex index;
    private final EntityManager entityManager;
    private final ObjectMapper json;
    private final Clock clock;

    Revisions(SearchIndex index, EntityManager entityManager, ObjectMapper json, Clock clock) {
        this.index = index;
        this.entityManager = entityManager;
        this.json = json;
        this.clock = clock;
    }

    /** The document as it was saved in that revision. */
    @Transactional
    public Optional<Kept> fetch(IncidentNumber number, int revision) {
        return RevisionRow.of(number, revision).map(row -> new Kept(read(row), line(number, row.line())));
    }

    /**
     * The newest first, each with what it changed.
     *
     * @param before only those that are older than this revision; null for all
     */
    @Transactional
    public List<Revision> list(IncidentNumber number, @Nullable Integer before, int atMost) {
        return RevisionRow.listOf(number, before, atMost).stream()
                .map(revision -> line(number, revision))
                .toList();
    }

    /** What a revision changed in short; found now where it was saved before that was kept. */
    private Revision line(IncidentNumber number, Revision revision) {
        if (revision.changes() != null) return revision;
        Optional<PostMortem> older =
                RevisionRow.of(number, revision.number() - 1).map(this::read);
        Optional<PostMortem> newer = RevisionRow.of(number, revision.number()).map(this::read);
        String changes = older.isEmpty() || newer.isEmpty()
                ? ""
                : Comparison.of(older.get(), newer.get()).inShort();
        return new Revision(revision.number(), revision.at(), revision.by(), revision.note(), changes);
    }

    /** The document as it is in the tables now, with its newest revision. */
    Kept kept(Incident incident) {
        Revision revision = RevisionRow.lineOf(incident.spoken(), incident.revision)
                .orElseThrow(() ->
                        new IllegalStateException(incident.spoken() + " has lost its revision " + incident.revision));
        return new Kept(TablesToTree.read(incident), revision);
    }

    /** Writes what is in the tables as the incident's newest revision, and lets the search read it. */
    Revision write(Incident incident, Person by, String note, String changes) {
        entityManager.flush();
        RevisionRow row = new RevisionRow();
        row.incidentNumber = incident.number;
        row.number = incident.revision;
        row.savedAt = clock.instant();
        row.savedBy = by;
        row.note = note;
        row.changes = changes;
        PostMortem tree = TablesToTree.read(incident);
        row.document = JsonWriter.write(tree).toString();
        row.persist();
        index.keep(tree, incident.spoken());
        return row.line();
    }

    private PostMortem read(RevisionRow row) {
        try {
            return JsonReader.read(json.readTree(row.document), KeptTemplates.HERE)
                    .postMortem()
                    .orElseThrow(() -> new IllegalStateException(
                            "revision " + row.number + " of INC-" + row.incidentNumber + " cannot be read"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "revision " + row.number + " of INC-" + row.incidentNumber + " is not JSON", e);
        }
    }
}
