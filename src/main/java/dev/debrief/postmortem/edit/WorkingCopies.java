package dev.debrief.postmortem.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
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
import org.jspecify.annotations.Nullable;

/** What each person has typed and not saved yet, kept in the database as typed. */
@ApplicationScoped
class WorkingCopies {
    /**
     * @param base the revision it was typed upon
     * @param typed null where nothing was typed since that revision
     * @param version another number after every change; 0 where there has been none
     * @param itemsSeen the newest event of the action items that was seen when it was begun; null where unknown
     * @param heard what pages of browsers have sent, as {@link Send} writes it
     * @param keptBy the page that typed exactly this; empty where it was put together
     * @param at when it was last kept
     */
    record Copy(
            int base,
            @Nullable Manuscript typed,
            List<OpenClash> clashes,
            long version,
            @Nullable Long itemsSeen,
            List<String> heard,
            String keptBy,
            Instant at) {
        Copy with(int base, @Nullable Manuscript typed, List<OpenClash> clashes, String keptBy) {
            return new Copy(base, typed, clashes, version, itemsSeen, heard, keptBy, at);
        }

        Copy hearing(Send send) {
            return new Copy(base, typed, clashes, version, itemsSeen, send.addedTo(heard), keptBy, at);
        }

        Copy seeing(@Nullable Long newestEvent) {
            return new Copy(base, typed, clashes, version, newestEvent, heard, keptBy, at);
        }
    }

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
        return WorkingCopy.of(number, person).map(this::read);
    }

    /** Held for this transaction; {@code base} is what a first one is typed upon. */
    @Transactional
    Copy held(IncidentNumber number, long person, int base) {
        return read(WorkingCopy.held(number, person, base, clock));
    }

    /** Writes over the one that this transaction holds; one that says the same is not a new version. */
    @Transactional
    Copy write(IncidentNumber number, long person, Copy copy) {
        WorkingCopy row = WorkingCopy.held(number, person, copy.base(), clock);
        Copy before = read(row);
        row.heard = text(copy.heard());
        row.itemsSeen = copy.itemsSeen();
        row.keptBy = copy.keptBy();
        if (before.with(copy.base(), copy.typed(), copy.clashes(), before.keptBy())
                        .equals(before)
                && before.version() > 0) {
            return read(row);
        }
        row.baseRevision = copy.base();
        row.typed = copy.typed() == null ? null : write(copy.typed());
        row.clashes = text(copy.clashes());
        row.changed(clock);
        return read(row);
    }

    private Copy read(WorkingCopy row) {
        try {
            return new Copy(
                    row.baseRevision,
                    row.typed == null ? null : manuscript(row.typed),
                    json.readValue(row.clashes, new TypeReference<List<OpenClash>>() {}),
                    row.version,
                    row.itemsSeen,
                    json.readValue(row.heard, new TypeReference<List<String>>() {}),
                    row.keptBy,
                    row.keptAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a working copy is not what was written", e);
        }
    }

    private String write(Manuscript typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        typed.fields().forEach((name, value) -> fields.put(storable(name), storable(value)));
        Map<String, List<String>> rows = new LinkedHashMap<>();
        typed.rows()
                .forEach((list, ids) ->
                        rows.put(list, ids.stream().map(RowId::value).toList()));
        return text(new Stored(fields, rows));
    }

    private Manuscript manuscript(String stored) throws JsonProcessingException {
        Stored copy = json.readValue(stored, Stored.class);
        Map<String, String> fields = new LinkedHashMap<>();
        copy.fields.forEach((name, value) -> fields.put(name, value.replace(INSTEAD_OF_NUL, '\0')));
        Map<String, List<RowId>> rows = new LinkedHashMap<>();
        copy.rows.forEach(
                (list, ids) -> rows.put(list, ids.stream().map(RowId::new).toList()));
        return FactorPointers.fromLabels(new Manuscript(fields, rows));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text and lists of text are always JSON", e);
        }
    }

    private static String storable(String text) {
        return text.replace('\0', INSTEAD_OF_NUL);
    }
}
