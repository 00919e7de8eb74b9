package dev.debrief.action.list;

import dev.debrief.shared.Slice;
import dev.debrief.shared.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Lists of action items, paged by key; how much is read does not grow with the number of items. */
@ApplicationScoped
public class ItemListing {
    private final EntityManager entityManager;

    ItemListing(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * One page. Where the list has very many groups with nothing in them, a page may be shorter than asked for, even
     * empty, and still have one behind it.
     *
     * @param after where the page before ended; null for the first page, and what cannot be read begins there too
     * @param today the reader's day
     */
    @Transactional
    public Slice<ItemLine> page(ItemFilter filter, @Nullable String after, int size, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> page(new Statements(connection), filter, after, size, today));
    }

    /** A page, and how many items there are on all of them. */
    public record Counted(Slice<ItemLine> page, ItemCount count) {}

    /** As {@link #page}, with how many there are. */
    @Transactional
    public Counted counted(ItemFilter filter, @Nullable String after, int size, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> counted(new Statements(connection), filter, after, size, today));
    }

    /** How many there are; beyond {@link ItemCount#MOST} it is only known that there are more. */
    @Transactional
    public ItemCount count(ItemFilter filter, LocalDate today) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Statements reads = new Statements(connection);
            return ItemRuns.of(filter, severities(reads)).count(reads, today, ItemCount.MOST);
        });
    }

    /** When an item was made; empty where there is none. */
    @Transactional
    public Optional<Instant> madeAt(int number) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> madeAt(connection, number));
    }

    static Slice<ItemLine> page(Statements reads, ItemFilter filter, @Nullable String after, int size, LocalDate today)
            throws SQLException {
        return read(reads, filter, severities(reads), after, size, today).page();
    }

    static Counted counted(Statements reads, ItemFilter filter, @Nullable String after, int size, LocalDate today)
            throws SQLException {
        List<String> severities = severities(reads);
        if (filter.grouping() == Grouping.DUE && ItemKey.parse(after).isEmpty()) {
            ItemRuns.Beginning beginning =
                    ItemRuns.of(filter, severities).beginning(reads, today, size + 1, ItemCount.MOST);
            return new Counted(page(reads, beginning.places(), size, false, null), beginning.count());
        }
        Read read = read(reads, filter, severities, after, size, today);
        ItemCount count = read.count();
        if (count == null) count = ItemRuns.of(filter, severities).count(reads, today, ItemCount.MOST);
        return new Counted(read.page(), count);
    }

    /** @param count null where reading the page does not say it */
    private record Read(Slice<ItemLine> page, @Nullable ItemCount count) {}

    private static Read read(
            Statements reads,
            ItemFilter filter,
            List<String> severities,
            @Nullable String after,
            int size,
            LocalDate today)
            throws SQLException {
        ItemKey behind = ItemKey.parse(after).orElse(ItemKey.BEFORE_ALL);
        if (filter.grouping() == Grouping.DUE) {
            ItemRuns runs = ItemRuns.of(filter, severities);
            return new Read(page(reads, runs.page(reads, behind, false, today, size + 1), size, false, null), null);
        }
        ItemGroups groups = new ItemGroups(filter, severities, today);
        ItemGroups.Found found = groups.from(reads, behind.group());
        List<String> keys = found.keys();
        if (keys.isEmpty()) return new Read(new Slice<>(List.of(), null), found.count());
        if (!keys.get(0).equals(behind.group())) behind = ItemKey.BEFORE_ALL;
        String column = filter.grouping() == Grouping.OWNER ? "doer" : "of_incident";
        ItemRuns runs = new ItemRuns(column, keys, filter, severities);
        String last = keys.size() == groups.most() ? keys.get(keys.size() - 1) : null;
        return new Read(page(reads, runs.page(reads, behind, true, today, size + 1), size, true, last), found.count());
    }

    /** @param last the last group that was looked through where there may be others; null where there are none */
    private static Slice<ItemLine> page(
            Statements reads, List<ItemRuns.Place> places, int size, boolean isGrouped, @Nullable String last)
            throws SQLException {
        boolean isMore = places.size() > size;
        List<ItemLine> lines = ItemLines.of(reads, isMore ? places.subList(0, size) : places);
        if (isMore) return new Slice<>(lines, key(places.get(size - 1)).written(isGrouped));
        return new Slice<>(lines, last == null ? null : ItemKey.behind(last).written(true));
    }

    private static ItemKey key(ItemRuns.Place place) {
        return new ItemKey(place.key(), place.due(), place.number());
    }

    private static List<String> severities(Statements reads) throws SQLException {
        return reads.rows("select name from severity order by place, name", List.of(), row -> row.getString(1));
    }

    private static Optional<Instant> madeAt(Connection connection, int number) throws SQLException {
        return new Statements(connection)
                        .rows(
                                "select created_at from action_item where number = ?",
                                List.of(number),
                                row -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .stream()
                        .findFirst();
    }
}
