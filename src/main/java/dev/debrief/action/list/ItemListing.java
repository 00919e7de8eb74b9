package dev.debrief.action.list;

import dev.debrief.shared.Slice;
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
                .doReturningWork(connection -> page(new ItemReads(connection), filter, after, size, today));
    }

    /** How many there are, and no further than {@link ItemCount#MOST}. */
    @Transactional
    public ItemCount count(ItemFilter filter, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> count(new ItemReads(connection), filter, today));
    }

    /** When an item was made; empty where there is none. */
    @Transactional
    public Optional<Instant> madeAt(int number) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> madeAt(connection, number));
    }

    static Slice<ItemLine> page(ItemReads reads, ItemFilter filter, @Nullable String after, int size, LocalDate today)
            throws SQLException {
        boolean isGrouped = filter.grouping() != Grouping.DUE;
        ItemKey behind = ItemKey.parse(after).orElse(ItemKey.BEFORE_ALL);
        List<String> severities = severities(reads);
        ItemRuns runs = ItemRuns.of(filter, severities);
        boolean areGroupsLeft = false;
        if (isGrouped) {
            ItemGroups groups = new ItemGroups(filter, severities, today);
            List<String> keys = groups.from(reads, behind.group());
            areGroupsLeft = keys.size() == groups.most();
            if (keys.isEmpty()) return new Slice<>(List.of(), null);
            if (!keys.get(0).equals(behind.group())) behind = ItemKey.BEFORE_ALL;
            String column = filter.grouping() == Grouping.OWNER ? "doer" : "of_incident";
            runs = new ItemRuns(column, keys, filter, severities);
        }
        List<ItemRuns.Place> places = runs.page(reads, behind, isGrouped, today, size + 1);
        boolean isMore = places.size() > size;
        List<ItemLine> lines = ItemLines.of(reads, isMore ? places.subList(0, size) : places);
        if (isMore) return new Slice<>(lines, key(places.get(size - 1)).written(isGrouped));
        String lastGroup = runs.keys().get(runs.keys().size() - 1);
        return new Slice<>(lines, areGroupsLeft ? ItemKey.behind(lastGroup).written(true) : null);
    }

    static ItemCount count(ItemReads reads, ItemFilter filter, LocalDate today) throws SQLException {
        return ItemRuns.of(filter, severities(reads)).count(reads, today, ItemCount.MOST);
    }

    private static ItemKey key(ItemRuns.Place place) {
        return new ItemKey(place.key(), place.due(), place.number());
    }

    private static List<String> severities(ItemReads reads) throws SQLException {
        return reads.rows("select name from severity order by place, name", List.of(), row -> row.getString(1));
    }

    private static Optional<Instant> madeAt(Connection connection, int number) throws SQLException {
        return new ItemReads(connection)
                        .rows(
                                "select created_at from action_item where number = ?",
                                List.of(number),
                                row -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .stream()
                        .findFirst();
    }
}
