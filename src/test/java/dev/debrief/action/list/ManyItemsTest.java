package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.database.EmbeddedServer;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.MeasuredStatements;
import dev.debrief.shared.Slice;
import dev.debrief.shared.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every filter, every order and their mixtures among very many items: counted in buffers, and timed beside few. */
class ManyItemsTest {
    private static final int FEW = 5_000;
    private static final int MANY = Boolean.getBoolean("debrief.long") ? 500_000 : 100_000;
    private static final int MOST_BUFFERS = 500;

    private static final int SIZE = 20;
    private static final int REPETITIONS = 7;
    private static final double SLOWER_AT_MOST = 1.5;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_page_among_very_many_items_touches_few_buffers_and_takes_about_as_long_as_among_few() throws Exception {
        System.setProperty("debrief.postgresql", "target");
        EmbeddedServer server = EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "database-"));
        try (Connection few = filled(server, "few", FEW);
                Connection many = filled(server, "many", MANY)) {
            List<ItemFilter> filters = filters(MANY);
            List<ItemFilter> sameOfFew = filters(FEW);
            List<Integer> buffers = new ArrayList<>();
            List<String> tooDear = new ArrayList<>();
            for (ItemFilter filter : filters) buffers.add(buffers(many, filter, tooDear));
            System.out.printf(
                    "%d lists among %d items; buffers: median %d, most %d%n",
                    filters.size(),
                    MANY,
                    median(buffers.stream().map(Integer::longValue).toList()),
                    Collections.max(buffers));
            assertThat(tooDear).isEmpty();
            assertThat(buffers).allMatch(count -> count > 0);
            // times are held to a figure only where nothing else runs beside
            if (Boolean.getBoolean("debrief.long"))
                assertThatManyTakeNotMuchLongerThanFew(few, sameOfFew, many, filters);
        } finally {
            server.stop();
        }
    }

    /**
     * Each filter and order by itself, and like beside like: lists, mixtures too, whose first page has as many lines here
     * as there. Over all lists with all mixtures the median tells as much about how many lines a narrow mixture finds
     * among few; it is printed beside.
     */
    private static void assertThatManyTakeNotMuchLongerThanFew(
            Connection few, List<ItemFilter> ofFew, Connection many, List<ItemFilter> ofMany) throws SQLException {
        Medians all = new Medians();
        Medians alike = new Medians();
        Medians alone = new Medians();
        for (int filter = 0; filter < ofMany.size(); filter++) {
            Timed amongFew = new Timed();
            Timed amongMany = new Timed();
            for (int i = 0; i < REPETITIONS; i++) {
                amongFew.read(few, ofFew.get(filter));
                amongMany.read(many, ofMany.get(filter));
            }
            all.add(amongFew, amongMany);
            if (amongFew.lines == amongMany.lines) alike.add(amongFew, amongMany);
            if (isOneFilter(ofMany.get(filter))) alone.add(amongFew, amongMany);
        }
        System.out.println("All lists: " + all);
        System.out.println("Lists whose page is as long here as there: " + alike);
        System.out.println("Each filter by itself, in every order and for everybody's choice of whose: " + alone);
        assertThat(alone.few).hasSizeGreaterThan(100);
        assertThat(alone.ratio()).isLessThanOrEqualTo(SLOWER_AT_MOST);
        assertThat(alike.few).hasSizeGreaterThan(ofMany.size() / 10);
        assertThat(alike.ratio()).isLessThanOrEqualTo(SLOWER_AT_MOST);
    }

    /** Whether it narrows by one thing at most, whosever items and in whatever order. */
    private static boolean isOneFilter(ItemFilter filter) {
        return Stream.of(
                                filter.standing() != Standing.NOT_FINISHED,
                                filter.kind() != null,
                                filter.severity() != null,
                                filter.priority() != null,
                                filter.incident() != null,
                                filter.due() != DueRange.ANY,
                                filter.tracked() != null)
                        .filter(narrows -> narrows)
                        .count()
                <= 1;
    }

    /** The best of several readings of one list with its count, and how many lines its first page has. */
    private static final class Timed {
        private long nanoseconds = Long.MAX_VALUE;
        private int lines;

        private void read(Connection connection, ItemFilter filter) throws SQLException {
            long start = System.nanoTime();
            lines = ItemListing.counted(new Statements(connection), filter, null, SIZE, TODAY)
                    .page()
                    .items()
                    .size();
            nanoseconds = Math.min(nanoseconds, System.nanoTime() - start);
        }
    }

    private static final class Medians {
        private final List<Long> few = new ArrayList<>();
        private final List<Long> many = new ArrayList<>();

        private void add(Timed ofFew, Timed ofMany) {
            few.add(ofFew.nanoseconds);
            many.add(ofMany.nanoseconds);
        }

        private double ratio() {
            return (double) median(many) / median(few);
        }

        @Override
        public String toString() {
            return "%d, median %d µs among %d items, %d µs among %d: %.2f times"
                    .formatted(few.size(), median(few) / 1000, FEW, median(many) / 1000, MANY, ratio());
        }
    }

    /** The same lists for a small house and a large one: a person's, the largest team's, three teams' and everybody's. */
    private static List<ItemFilter> filters(int items) {
        long teams = ManyItems.teams(items);
        List<ItemFilter> filters = new ArrayList<>();
        List<Whose> whose = List.of(
                new Whose.Everybody(),
                new Whose.OfPerson(1 + ManyItems.people(items) / 26),
                new Whose.OfTeams(List.of(1L)),
                new Whose.OfTeams(List.of(1 + teams / 40, 1 + teams * 2 / 5, teams * 9 / 10)));
        for (Whose one : whose) {
            for (Grouping grouping : Grouping.values()) {
                ItemFilter base = ItemFilter.everything().of(one).by(grouping);
                for (Standing standing : Standing.values()) {
                    filters.add(base.in(standing));
                    filters.add(with(base.in(standing), Kind.LEARN, null, null, null));
                    filters.add(with(base.in(standing), null, "SEV1", Priority.URGENT, null));
                    filters.add(with(base.in(standing), Kind.DETECT, "SEV1", Priority.URGENT, null));
                }
                filters.add(with(base, null, "SEV1", null, null));
                filters.add(with(base, null, null, Priority.URGENT, null));
                filters.add(with(base, Kind.DETECT, null, Priority.HIGH, null));
                filters.add(with(base, Kind.DETECT, "SEV2", null, null));
                filters.add(with(base, null, null, null, 700));
                filters.add(with(base.in(Standing.ANY), null, null, null, 700));
                filters.add(with(base, Kind.LEARN, null, null, 700));
                for (Tracked tracked : Tracked.values()) {
                    ItemFilter of = base.tracked(tracked);
                    filters.add(of);
                    filters.add(of.in(Standing.ANY));
                    filters.add(of.due(DueRange.LATE));
                    filters.add(with(of, Kind.LEARN, null, null, null));
                    filters.add(with(of.in(Standing.ANY), null, "SEV1", null, null));
                    filters.add(with(of.in(Standing.VERIFIED), Kind.DETECT, "SEV1", Priority.URGENT, null));
                    filters.add(with(of, null, null, null, 700));
                }
                for (DueRange due : DueRange.values()) {
                    filters.add(base.due(due));
                    filters.add(with(base.due(due), Kind.LEARN, "SEV1", null, null));
                }
                filters.add(with(base.in(Standing.VERIFIED).due(DueRange.LATE), Kind.LEARN, "SEV1", null, null));
            }
        }
        return filters;
    }

    private static ItemFilter with(
            ItemFilter filter,
            @Nullable Kind kind,
            @Nullable String severity,
            @Nullable Priority priority,
            @Nullable Integer incident) {
        return new ItemFilter(
                filter.whose(),
                filter.standing(),
                kind,
                severity,
                priority,
                incident == null ? null : new IncidentNumber(incident),
                filter.due(),
                filter.tracked(),
                filter.grouping());
    }

    /** Of the first page with its count; what is too dear, of the page behind it too, is added to these. */
    private static int buffers(Connection connection, ItemFilter filter, List<String> tooDear) throws SQLException {
        MeasuredStatements first = new MeasuredStatements(connection);
        Slice<ItemLine> page =
                ItemListing.counted(first, filter, null, SIZE, TODAY).page();
        assertThat(first.plans()).noneMatch(plan -> plan.contains("Seq Scan on action_item"));
        if (first.buffers() > MOST_BUFFERS) tooDear.add(first.buffers() + " buffers for " + filter);
        if (page.after() == null) return first.buffers();
        MeasuredStatements second = new MeasuredStatements(connection);
        ItemListing.page(second, filter, page.after(), SIZE, TODAY);
        if (second.buffers() > MOST_BUFFERS) tooDear.add(second.buffers() + " buffers for page two of " + filter);
        return first.buffers();
    }

    private static long median(List<Long> numbers) {
        List<Long> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static Connection filled(EmbeddedServer server, String schema, int howMany) throws SQLException {
        String url = server.jdbcUrl() + (server.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + schema;
        Flyway.configure()
                .dataSource(url, server.user(), server.password())
                .defaultSchema(schema)
                .load()
                .migrate();
        Connection connection = DriverManager.getConnection(url, server.user(), server.password());
        ManyItems.make(connection, howMany);
        return connection;
    }
}
