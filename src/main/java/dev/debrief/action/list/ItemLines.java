package dev.debrief.action.list;

import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.ActionItem.State;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list shows of items whose places are known. */
final class ItemLines {
    /**
     * Names and titles are looked up one by one, because to read all persons for twenty names costs more, and each once,
     * because a list by owner or by incident has few of them.
     */
    private static final String LINES = """
            with line as materialized (
                   select number, version, text, owner_id, team_id, from_incident, incident_number, severity, kind,
                          priority, state, due_on, due_at, due_as_written, times_redated, created_at, done_at, ticket,
                          internal
                     from action_item where number = any(?::integer[])),
                 owner as materialized (
                   select o.id, p.name from (select distinct owner_id as id from line) o
                    cross join lateral (select name from person where id = o.id offset 0) p),
                 of_incident as materialized (
                   select o.number, i.title, i.deleted_at from (select distinct incident_number as number from line) o
                    cross join lateral (select title, deleted_at from incident where number = o.number offset 0) i)
            select line.*,
                   coalesce(owner.name, (select name from team where id = line.team_id)) as owner,
                   coalesce(line.from_incident, 'INC-' || line.incident_number) as incident,
                   i.title as incident_title, i.number is not null and i.deleted_at is null as readable
              from line
              left join owner on owner.id = line.owner_id
              left join of_incident i on i.number = line.incident_number
            """;

    private ItemLines() {}

    /** In the same order; an item that is gone meanwhile is left out. */
    static List<ItemLine> of(Statements reads, List<ItemRuns.Place> places) throws SQLException {
        Map<Integer, ItemRuns.Place> byNumber = new HashMap<>();
        for (ItemRuns.Place place : places) byNumber.put(place.number(), place);
        List<Integer> numbers = places.stream().map(ItemRuns.Place::number).toList();
        Map<Integer, ItemLine> lines = new HashMap<>();
        for (ItemLine line : reads.rows(LINES, List.of(numbers), row -> line(row, byNumber)))
            lines.put(line.number().value(), line);
        return numbers.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private static ItemLine line(ResultSet row, Map<Integer, ItemRuns.Place> places) throws SQLException {
        ItemRuns.Place place = Objects.requireNonNull(places.get(row.getInt("number")));
        Instant dueAt = instant(row, "due_at");
        boolean hasDay = !place.due().equals(LocalDate.MAX);
        return new ItemLine(
                new ActionItemNumber(place.number()),
                new ItemKey(place.key(), place.due(), place.number()),
                row.getInt("version"),
                row.getString("text"),
                row.getObject("owner_id", Long.class),
                row.getObject("team_id", Long.class),
                row.getString("owner"),
                row.getString("incident"),
                row.getString("incident_title"),
                row.getBoolean("readable"),
                row.getString("severity"),
                of(Kind.values(), Kind::word, row.getString("kind")),
                of(Priority.values(), Priority::word, row.getString("priority")),
                Objects.requireNonNull(of(State.values(), State::word, row.getString("state"))),
                hasDay ? place.due() : null,
                dueAt,
                row.getString("due_as_written"),
                row.getInt("times_redated"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "done_at"),
                row.getString("ticket"),
                row.getBoolean("internal"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <E> @Nullable E of(E[] values, Function<E, String> word, @Nullable String written) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(written))
                .findFirst()
                .orElse(null);
    }
}
