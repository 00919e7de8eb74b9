package dev.debrief.action.catalogue;

import dev.debrief.action.ActionItemRow;
import dev.debrief.document.RowId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items were made of which entries, and what comes back when. Every verb runs in the transaction of its caller. */
@ApplicationScoped
class ItemTable {
    private final EntityManager entityManager;

    ItemTable(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A recurring practice that is due, held by this transaction. */
    record Due(long entry, int incident, LocalDate startedOn, LocalDate nextOn, List<String> covers, long madeBy) {}

    /** The newest item of an entry on an incident, where it stands in the document and is open. */
    Optional<RowId> open(long entry, int incident) {
        return Optional.ofNullable(open(incident).get(entry));
    }

    /** The open items of an incident that were made of entries, by entry. */
    Map<Long, RowId> open(int incident) {
        Map<Long, RowId> open = new HashMap<>();
        List<Tuple> made = rows(
                "select entry_id, row_id from catalogue_item where incident_number = :incident" + " order by period",
                Map.of("incident", incident));
        if (made.isEmpty()) return open;
        Set<String> openRows = ActionItemRow.everOf(incident).stream()
                .filter(ActionItemRow::isOpen)
                .map(ActionItemRow::rowId)
                .collect(Collectors.toSet());
        for (Tuple row : made) {
            String id = row.get("row_id", String.class);
            if (openRows.contains(id)) open.put(row.get("entry_id", Long.class), new RowId(id));
        }
        return open;
    }

    /** Whether an item that was made of it ever came into the document, and did not stay in somebody's form. */
    boolean wasKept(long entry, int incident) {
        return !rows(
                        "select 1 as one from catalogue_item c join action_item a"
                                + " on a.incident_number = c.incident_number and a.row_id = c.row_id"
                                + " where c.entry_id = :entry and c.incident_number = :incident",
                        Map.of("entry", entry, "incident", incident))
                .isEmpty();
    }

    /** Whether a round has its item already. */
    boolean hasRound(long entry, int incident, LocalDate period) {
        return !rows(
                        "select 1 as one from catalogue_item where entry_id = :entry and incident_number = :incident"
                                + " and period = :period",
                        Map.of("entry", entry, "incident", incident, "period", period))
                .isEmpty();
    }

    void made(long entry, int incident, LocalDate period, RowId row, Instant at, long by) {
        change(
                "insert into catalogue_item (entry_id, incident_number, period, row_id, made_at, made_by)"
                        + " values (:entry, :incident, :period, :row, :at, :by)"
                        + " on conflict (entry_id, incident_number, period)"
                        + " do update set row_id = :row, made_at = :at, made_by = :by",
                Map.of("entry", entry, "incident", incident, "period", period, "row", row.value(), "at", at, "by", by));
    }

    /** From now on it comes back; where it did before, it begins anew. */
    void recur(long entry, int incident, LocalDate start, LocalDate next, List<RowId> covers, long by) {
        change(
                "insert into recurring_practice (entry_id, incident_number, started_on, next_on, covers, made_by)"
                        + " values (:entry, :incident, :start, :next, cast(:covers as text[]), :by)"
                        + " on conflict (entry_id, incident_number)"
                        + " do update set started_on = :start, next_on = :next, covers = cast(:covers as text[]), made_by = :by",
                Map.of(
                        "entry",
                        entry,
                        "incident",
                        incident,
                        "start",
                        start,
                        "next",
                        next,
                        "covers",
                        covers.stream().map(RowId::value).toArray(String[]::new),
                        "by",
                        by));
    }

    void next(Due due, LocalDate next) {
        change(
                "update recurring_practice set next_on = :next where entry_id = :entry and incident_number = :incident",
                Map.of("next", next, "entry", due.entry(), "incident", due.incident()));
    }

    /** It comes back no more. */
    void end(long entry, int incident) {
        change(
                "delete from recurring_practice where entry_id = :entry and incident_number = :incident",
                Map.of("entry", entry, "incident", incident));
    }

    /** When each entry that comes back on an incident does so next. */
    Map<Long, LocalDate> comingBack(int incident) {
        return rows(
                        "select entry_id, next_on from recurring_practice where incident_number = :incident",
                        Map.of("incident", incident))
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("entry_id", Long.class), row -> row.get("next_on", LocalDate.class)));
    }

    /** Some of those that are due by that day and that nobody else is at, the longest due first. */
    List<Due> due(LocalDate day, int atMost) {
        return rows(
                        "select entry_id, incident_number, started_on, next_on, covers, made_by from recurring_practice"
                                + " where next_on <= :day order by next_on, incident_number, entry_id"
                                + " limit " + atMost + " for update skip locked",
                        Map.of("day", day))
                .stream()
                .map(row -> new Due(
                        row.get("entry_id", Long.class),
                        row.get("incident_number", Integer.class),
                        row.get("started_on", LocalDate.class),
                        row.get("next_on", LocalDate.class),
                        List.of(row.get("covers", String[].class)),
                        row.get("made_by", Long.class)))
                .toList();
    }

    private void change(String sql, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(sql);
        values.forEach(query::setParameter);
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private List<Tuple> rows(String sql, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
