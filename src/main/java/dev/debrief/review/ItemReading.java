package dev.debrief.review;

import dev.debrief.review.figure.ItemChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the events of many action items in one go, item by item, without keeping them. */
@ApplicationScoped
class ItemReading {
    private static final int AT_ONCE = 5_000;

    private static final String EVENTS = """
            select e.item_number, a.history_unknown_before, e.effective_at, e.recorded_at, e.field, e.was, e.became,
                   e.act::text as act, e.undoes::text as undoes
              from action_item_event e join action_item a on a.number = e.item_number
             where e.effective_at < ? and e.recorded_at <= ?
               and e.field in ('opened', 'state', 'dropped', 'owner', 'team', 'due', 'priority', 'kind', 'incident',
                               'text', 'factors')%s
             order by e.item_number, e.effective_at, e.id""";

    private final DataSource database;

    ItemReading(DataSource database) {
        this.database = database;
    }

    /** Takes the events of one item after the other, in the order of their numbers. */
    interface Each {
        /** The {@code changes} stand in the order in which they became so, among equals as they were recorded. */
        void item(int number, @Nullable Instant unknownBefore, List<ItemChange> changes);
    }

    /** All items, by what became so before {@code end} and was recorded by then. */
    void all(Instant end, Instant recordedBy, Each each) {
        read(EVENTS.formatted(""), end, recordedBy, null, each);
    }

    /** The items of these incidents. */
    void of(Collection<Integer> incidents, Instant end, Instant recordedBy, Each each) {
        if (!incidents.isEmpty())
            read(EVENTS.formatted(" and a.incident_number = any(?)"), end, recordedBy, incidents, each);
    }

    private void read(String sql, Instant end, Instant recordedBy, @Nullable Collection<Integer> incidents, Each each) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            statement.setTimestamp(1, Timestamp.from(end));
            statement.setTimestamp(2, Timestamp.from(recordedBy));
            if (incidents != null) statement.setArray(3, connection.createArrayOf("integer", incidents.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                tell(rows, each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the events of action items cannot be read", e);
        }
    }

    private static void tell(ResultSet rows, Each each) throws SQLException {
        int number = 0;
        Instant unknownBefore = null;
        List<ItemChange> changes = new ArrayList<>();
        while (rows.next()) {
            int next = rows.getInt(1);
            if (next != number) {
                if (!changes.isEmpty()) each.item(number, unknownBefore, List.copyOf(changes));
                changes.clear();
                number = next;
                unknownBefore = instant(rows, 2);
            }
            changes.add(new ItemChange(
                    rows.getObject(3, OffsetDateTime.class).toInstant(),
                    rows.getObject(4, OffsetDateTime.class).toInstant(),
                    rows.getString(5),
                    rows.getString(6),
                    rows.getString(7),
                    rows.getString(8),
                    rows.getString(9)));
        }
        if (!changes.isEmpty()) each.item(number, unknownBefore, List.copyOf(changes));
    }

    private static @Nullable Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
