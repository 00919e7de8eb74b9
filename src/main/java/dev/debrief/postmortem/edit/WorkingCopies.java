package dev.debrief.postmortem.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.RowId;
import dev.debrief.incident.WorkingCopy;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each person has typed and not saved yet, kept in the database as typed. */
@ApplicationScoped
class WorkingCopies {
    /** What was typed upon the revision {@code base}, last kept then. */
    record Copy(Manuscript typed, int base, Instant at) {}

    private record Stored(Map<String, String> fields, Map<String, List<String>> rows) {}

    /** PostgreSQL's JSON has no NUL; this code point is no character, so nobody can have typed it. */
    private static final char INSTEAD_OF_NUL = '\uFDD0';

    private final ObjectMapper json;
    private final Clock clock;

    WorkingCopies(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    Optional<Copy> of(IncidentNumber number, long person) {
        return WorkingCopy.of(number, person).map(copy -> new Copy(read(copy.typed), copy.baseRevision, copy.keptAt));
    }

    /** Keeps what was typed, over what this person had typed before, and says when. */
    @Transactional
    Instant keep(IncidentNumber number, long person, int base, Manuscript typed) {
        return WorkingCopy.keep(number, person, base, write(typed), clock);
    }

    @Transactional
    void drop(IncidentNumber number, long person) {
        WorkingCopy.drop(number, person);
    }

    private String write(Manuscript typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.fields().forEach((name, value) -> fields.put(storable(name), storable(value)));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        typed.rows()
                .forEach((list, ids) ->
                        rows.put(list, ids.stream().map(RowId::value).toList()));
        try {
            return json.writeValueAsString(new Stored(fields, rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and lists of text are always JSON", e);
        }
    }

    private Manuscript read(String stored) {
        try {
            Stored copy = json.readValue(stored, Stored.class);
            Map<String, String> fields = new LinkedHashMap<>();
            copy.fields.forEach((name, value) -> fields.put(name, value.replace(INSTEAD_OF_NUL, '\0')));
            Map<String, List<RowId>> rows = new LinkedHashMap<>();
            copy.rows.forEach(
                    (list, ids) -> rows.put(list, ids.stream().map(RowId::new).toList()));
            return FactorPointers.fromLabels(new Manuscript(fields, rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a working copy is not what was written", e);
        }
    }

    private static String storable(String text) {
        return text.replace('\0', INSTEAD_OF_NUL);
    }
}
