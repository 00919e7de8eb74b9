package dev.debrief.insight;

import dev.debrief.action.Strength;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.State;
import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.ItemFacts;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the action items that were made, due or done in a span or the one before, and those that are open. */
final class ItemReading {
    /** Each of the four finds its rows in an index. An instant may be due on another day here than in UTC. */
    private static final String ITEMS = """
            with wanted as (
                select number from action_item where dropped_at is null and state in ('open', 'in progress')
                 union
                select number from action_item where dropped_at is null and created_at >= ? and created_at < ?
                 union
                select number from action_item where dropped_at is null and done_at >= ? and done_at < ?
                 union
                select number from action_item
                 where dropped_at is null and state in ('done', 'verified', 'won''t do') and due_order between ? and ?)
            select a.number, a.created_at, a.history_unknown_before, a.state, a.done_at, a.due_on, a.due_at, a.kind,
                   a.strength, a.doer,
                   (select array_agg(x.service_id order by x.place) from incident_service x
                     where x.incident_number = a.incident_number)
              from wanted w
              join action_item a on a.number = w.number
              left join incident i on i.number = a.incident_number
             where""";

    private ItemReading() {}

    static List<ItemFacts> read(Statements rows, Question question) throws SQLException {
        Days days = question.days();
        Instant from = question.before().start();
        Instant until = days.end();
        Where where = Where.items(question.only());
        List<Object> parameters = new ArrayList<>(List.of(
                from,
                until,
                from,
                until,
                question.before().from().minusDays(1),
                days.until().plusDays(1)));
        parameters.addAll(where.parameters());
        return rows.rows(ITEMS + " " + where.sql() + " order by a.number", parameters, row -> item(row, days));
    }

    private static ItemFacts item(ResultSet row, Days days) throws SQLException {
        LocalDate day = row.getObject(6, LocalDate.class);
        Instant at = Statements.instant(row, 7);
        return new ItemFacts(
                row.getInt(1),
                Objects.requireNonNull(Statements.instant(row, 2)),
                Statements.instant(row, 3),
                Objects.requireNonNull(of(State.values(), State::word, row.getString(4))),
                Statements.instant(row, 5),
                day != null || at == null ? day : days.dayOf(at),
                of(Kind.values(), Kind::word, row.getString(8)),
                of(Strength.values(), Strength::word, row.getString(9)),
                row.getString(10),
                Statements.numbers(row, 11));
    }

    private static <E> @Nullable E of(E[] values, Function<E, String> word, @Nullable String written) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(written))
                .findFirst()
                .orElse(null);
    }
}
