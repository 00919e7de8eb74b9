package dev.debrief.action.list;

import dev.debrief.action.IssueMark;
import dev.debrief.action.Issues;
import dev.debrief.action.StateIcon;
import dev.debrief.document.ActionItem.State;
import dev.debrief.people.Reader;
import dev.debrief.shared.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the page of a list or a board, after whatever was done to it. */
@ApplicationScoped
class ItemsPages {
    private static final int SIZE = 20;

    private final ItemListing listing;
    private final AskedFilter asked;
    private final SavedLists savedLists;
    private final Issues issues;
    private final Reader reader;
    private final Clock clock;

    ItemsPages(
            ItemListing listing, AskedFilter asked, SavedLists savedLists, Issues issues, Reader reader, Clock clock) {
        this.listing = listing;
        this.asked = asked;
        this.savedLists = savedLists;
        this.issues = issues;
        this.reader = reader;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "action/list")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance actions(ItemsPage page);
    }

    /**
     * The list that the address asks for.
     *
     * @param after where the page before ended
     * @param said what was done just now
     * @param selected the items that are still selected
     */
    @Transactional
    TemplateInstance show(
            ItemsQuery wanted, @Nullable String after, ItemsPage.@Nullable Said said, Set<Integer> selected) {
        AskedFilter.Understood understood = asked.read(wanted, reader.personId());
        ItemsQuery query = understood.query();
        ZoneId zone = reader.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        ItemFilter filter = query.isBoard() ? understood.filter().in(Standing.NOT_FINISHED) : understood.filter();
        ItemCount count;
        String next = null;
        List<ItemsPage.Group> groups;
        if (query.isBoard()) {
            count = listing.count(filter, today);
            groups = board(filter, query, new ItemRowsOnPage(today, zone, selected, Map.of()));
        } else {
            ItemListing.Counted counted = listing.counted(filter, after, SIZE, today);
            Slice<ItemLine> slice = counted.page();
            count = counted.count();
            ItemRowsOnPage rows = new ItemRowsOnPage(today, zone, selected, issuesOf(slice.items()));
            groups = new ItemGroupsOnPage(filter, count, rows).of(slice.items());
            next = slice.after() == null ? null : query.addressWith("after", slice.after());
        }
        boolean hasTickets = groups.stream()
                .anyMatch(group ->
                        group.rows().stream().anyMatch(row -> !row.ticket().isEmpty()));
        return Templates.actions(new ItemsPage(
                sentence(count, filter, understood, today, zone),
                understood.counted() == null ? null : understood.counted().back(),
                query.text(),
                query.isBoard(),
                reader.mayEdit(),
                new ItemsControls(query, understood.whoseName(), issues.place()).all(),
                understood.remarks(),
                said,
                groups,
                issues.column(hasTickets).orElse(null),
                !issues.place().isEmpty(),
                next,
                after == null ? null : query.address(),
                wanted.isNarrowed(),
                !filter.standing().canBeLate(),
                savedLists.links(reader.personId(), wanted)));
    }

    private Map<Integer, IssueMark> issuesOf(List<ItemLine> lines) {
        return issues.of(lines.stream().map(line -> line.number().value()).toList());
    }

    private List<ItemsPage.Group> board(ItemFilter filter, ItemsQuery query, ItemRowsOnPage rows) {
        List<ItemsPage.Group> columns = new ArrayList<>();
        for (Standing standing : List.of(Standing.OPEN, Standing.IN_PROGRESS, Standing.DONE)) {
            ItemFilter column = filter.in(standing).by(Grouping.DUE);
            Slice<ItemLine> slice = listing.page(column, null, SIZE, rows.today());
            State state = standing.states().get(0);
            columns.add(new ItemsPage.Group(
                    standing.word(),
                    standing.title(),
                    "",
                    StateIcon.of(state),
                    slice.after() == null
                            ? null
                            : query.with("view", "")
                                    .with("state", standing.word())
                                    .address(),
                    slice.items().stream().map(rows::row).toList()));
        }
        return columns;
    }

    private String sentence(
            ItemCount count, ItemFilter filter, AskedFilter.Understood understood, LocalDate today, ZoneId zone) {
        if (understood.counted() != null) {
            int number = understood.counted().numbers().size();
            return number + (number == 1 ? " item: " : " items: ")
                    + understood.counted().sentence() + ".";
        }
        LocalDate oldest = count.oldest() == 0 || count.isMore()
                ? null
                : listing.madeAt(count.oldest())
                        .map(at -> LocalDate.ofInstant(at, zone))
                        .orElse(null);
        return ItemSentence.of(count, filter, understood.query(), understood.whoseName(), oldest, today);
    }
}
