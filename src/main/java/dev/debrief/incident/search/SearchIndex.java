package dev.debrief.incident.search;

import dev.debrief.document.PostMortem;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Writes the index of one document. What has not changed since the last time is not written again. */
@ApplicationScoped
public class SearchIndex {
    private static final String WORDS = """
            update searched_incident
               set reading = ?,
                   words = array_to_tsvector(?::text[]
                       || array(select 'service:' || service_id from incident_service where incident_number = ?))
             where incident_number = ?""";

    private static final String PARTS = """
            insert into searched_part as kept (incident_number, place, part, anchor, label, text, folded, words)
            select ?, place, part, anchor, label, text, folded, array_to_tsvector(string_to_array(words, ' '))
              from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as p (place, part, anchor, label, text, folded, words)
            on conflict (incident_number, place) do update
               set part = excluded.part, anchor = excluded.anchor, label = excluded.label, text = excluded.text,
                   folded = excluded.folded, words = excluded.words
             where (kept.part, kept.anchor, kept.label, kept.text, kept.folded, kept.words)
                   is distinct from
                   (excluded.part, excluded.anchor, excluded.label, excluded.text, excluded.folded, excluded.words)""";

    /** In order, so that two documents that bring the same new words wait for one another and never in a ring. */
    private static final String KNOWN = """
            insert into known_word (word, slips)
            select word, string_to_array(slips, ' ')
              from unnest(?::text[], ?::text[]) as p (word, slips)
             where not exists (select 1 from known_word k where k.word = p.word)
             order by word
            on conflict do nothing""";

    private static final String FILES = """
            select concat_ws(' · ', name, nullif(description, ''))
              from attachment
             where incident_number = ? and removed_at is null
             order by name""";

    private final EntityManager entityManager;

    SearchIndex(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Inside the caller's transaction, in which the incident itself is written already. */
    public void keep(PostMortem tree, IncidentNumber number) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            List<SearchedPart> parts = new ArrayList<>(SearchedParts.of(tree, number));
            parts.addAll(files(connection, number));
            write(connection, number.value(), tree.head().tags(), parts);
        });
    }

    /** The names of the files that are there, and what is said of them. */
    private static List<SearchedPart> files(Connection connection, IncidentNumber number) throws SQLException {
        return new Statements(connection)
                .rows(
                        FILES,
                        List.of(number.value()),
                        row -> new SearchedPart(SearchPlace.FILES, "attachments", "Attachments", row.getString(1)));
    }

    /** An incident whose document was never read, or in an older way; nobody else's while this transaction lasts. */
    public Optional<IncidentNumber> claimUnread() {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> new Statements(connection)
                                .rows(
                                        "select incident_number from searched_incident where reading < ?"
                                                + " order by reading, incident_number limit 1 for update skip locked",
                                        List.of(Reading.WAY),
                                        row -> new IncidentNumber(row.getInt(1)))
                                .stream()
                                .findFirst());
    }

    static void write(Connection connection, int number, List<String> tags, List<SearchedPart> parts)
            throws SQLException {
        Statements reads = new Statements(connection);
        Reading reading = Reading.of(parts);
        List<String> keys = new ArrayList<>(reading.keys());
        tags.forEach(tag -> keys.add(FilterReader.tagKey(tag)));
        reads.write(WORDS, List.of(Reading.WAY, keys, number, number));
        List<Reading.Part> read = reading.parts();
        reads.write(
                PARTS,
                List.of(
                        number,
                        IntStream.range(0, read.size()).boxed().toList(),
                        column(read, part -> part.part().place().word()),
                        column(read, part -> part.part().anchor()),
                        column(read, part -> part.part().label()),
                        column(read, part -> part.part().text()),
                        column(read, Reading.Part::folded),
                        column(read, part -> String.join(" ", part.keys()))));
        reads.write("delete from searched_part where incident_number = ? and place >= ?", List.of(number, read.size()));
        List<String> known = List.copyOf(reading.known());
        reads.write(
                KNOWN,
                List.of(
                        known,
                        known.stream()
                                .map(word -> String.join(" ", Slips.toKeep(word)))
                                .toList()));
    }

    private static List<String> column(List<Reading.Part> parts, Function<Reading.Part, String> value) {
        return parts.stream().map(value).toList();
    }
}
