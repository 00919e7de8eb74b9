package dev.debrief.review;

import dev.debrief.review.figure.AgendaLine;
import dev.debrief.review.figure.IncidentFact;
import dev.debrief.review.figure.ItemFact;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.PlacedItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what the figures of a review were counted from, within the transaction of its freezing. */
@ApplicationScoped
class FrozenRows {
    private final DataSource database;
    private final FiguresText text;

    FrozenRows(DataSource database, FiguresText text) {
        this.database = database;
        this.text = text;
    }

    void items(Review review, List<PlacedItem> items, Month month) {
        ManyRows.write(
                database,
                "insert into review_item (review_id, item_number, text, incident_number, owner, team, severity, kind,"
                        + " priority, state, due, made_on, closed_on, was_open, is_open, came, went, became_verified, age,"
                        + " days_to_close, is_late, on_time, redated, is_unknown)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                items,
                (statement, item) -> bind(statement, review.id(), item, month));
    }

    private static void bind(PreparedStatement row, long review, PlacedItem item, Month month) throws SQLException {
        ItemFact fact = item.fact();
        row.setLong(1, review);
        row.setInt(2, fact.number());
        row.setString(3, fact.text());
        row.setObject(4, fact.incident(), Types.INTEGER);
        row.setString(5, item.owner());
        row.setString(6, item.team());
        row.setString(7, item.severity());
        row.setString(8, orEmpty(fact.kind()));
        row.setString(9, orEmpty(fact.priority()));
        row.setString(10, fact.state());
        row.setString(11, fact.due());
        row.setObject(12, month.dayOf(fact.madeAt()));
        row.setObject(13, fact.closedAt() == null ? null : month.dayOf(fact.closedAt()), Types.DATE);
        row.setBoolean(14, fact.wasOpen());
        row.setBoolean(15, fact.isOpen());
        row.setString(16, fact.came().name().toLowerCase(Locale.ROOT));
        row.setString(17, fact.left().name().toLowerCase(Locale.ROOT));
        row.setBoolean(18, fact.becameVerified());
        row.setLong(19, item.age());
        row.setObject(20, item.daysToClose() == null ? null : item.daysToClose().intValue(), Types.INTEGER);
        row.setBoolean(21, item.isLate());
        row.setObject(22, item.onTime(), Types.BOOLEAN);
        row.setInt(23, fact.redated());
        row.setBoolean(24, fact.isUnknown());
    }

    void incidents(Review review, List<IncidentFact> incidents) {
        ManyRows.write(
                database,
                "insert into review_incident (review_id, incident_number, title, severity, incident_type, team, began_at,"
                        + " seconds, left_out) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)",
                incidents,
                (row, incident) -> {
                    row.setLong(1, review.id());
                    row.setInt(2, incident.number());
                    row.setString(3, incident.title());
                    row.setString(4, incident.severity());
                    row.setString(5, incident.type());
                    row.setString(6, incident.team());
                    row.setObject(7, OffsetDateTime.ofInstant(incident.began(), ZoneOffset.UTC));
                    row.setString(8, text.write(incident.seconds()));
                    row.setString(9, text.write(incident.leftOut()));
                });
    }

    void agenda(Review review, List<AgendaLine> lines) {
        ManyRows.write(
                database,
                "insert into review_agenda (review_id, place, item_number, incident_number, factor_row_id, text, about,"
                        + " owner, reasons) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, lines.size()).boxed().toList(),
                (row, place) -> {
                    AgendaLine line = lines.get(place);
                    row.setLong(1, review.id());
                    row.setInt(2, place + 1);
                    row.setObject(3, line.item(), Types.INTEGER);
                    row.setObject(4, line.incident(), Types.INTEGER);
                    row.setString(5, line.factor());
                    row.setString(6, line.text());
                    row.setString(7, line.about());
                    row.setString(8, line.owner());
                    row.setArray(
                            9,
                            row.getConnection()
                                    .createArrayOf("text", line.reasons().toArray()));
                });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
