package dev.debrief.action.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.StateDeed;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Slice;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every mixture of filters and orders shows what a plain look at every item would. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ItemListingTest {
    @Inject
    ItemListing listing;

    @Inject
    ItemsAtHand items;

    @Inject
    ActionItems deeds;

    @Inject
    Colleagues colleagues;

    @Inject
    Clock clock;

    record Made(
            int number,
            Long owner,
            Long team,
            Integer due,
            Kind kind,
            Priority priority,
            boolean started,
            boolean done) {}

    @Test
    void every_page_of_every_mixture_shows_what_fits_once_and_in_order() {
        List<Long> people = List.of(
                colleagues.join("zoe of the lists", Role.EDITOR), colleagues.join("abe of the lists", Role.EDITOR));
        List<Long> teams = List.of(items.team("Listed first"), items.team("Listed second"));
        List<Made> all = made(people, teams);
        for (Long owner : people)
            for (Standing standing : Standing.values())
                for (DueRange due : DueRange.values())
                    for (Kind kind : new Kind[] {null, Kind.LEARN})
                        for (Priority priority : new Priority[] {null, Priority.HIGH})
                            check(all, filter(new Whose.OfPerson(owner), standing, kind, priority, due), owner, null);
        for (Long team : teams)
            for (Grouping grouping : Grouping.values())
                check(
                        all,
                        filter(new Whose.OfTeams(List.of(team)), Standing.ANY, null, null, DueRange.ANY)
                                .by(grouping),
                        null,
                        team);
    }

    @Test
    void owners_come_by_name_and_everything_is_reached() {
        long zora = colleagues.join("zzora of the groups", Role.EDITOR);
        long anna = colleagues.join("aaanna of the groups", Role.EDITOR);
        int late = items.open("Group one", zora, null, -3);
        int early = items.open("Group two", anna, null, 5);
        int earlier = items.open("Group three", anna, null, 1);
        List<Integer> shown = new ArrayList<>(numbers(ItemFilter.everything().by(Grouping.OWNER), 2));
        shown.retainAll(List.of(late, early, earlier));
        assertThat(shown).containsExactly(earlier, early, late);
        List<Integer> byIncident = numbers(ItemFilter.everything().by(Grouping.INCIDENT), 2);
        assertThat(byIncident).contains(late, early, earlier).doesNotHaveDuplicates();
    }

    private void check(List<Made> all, ItemFilter filter, Long owner, Long team) {
        var today = items.today();
        DueRange.Days days = filter.due().days(today);
        List<Integer> expected = all.stream()
                .filter(item -> owner == null || owner.equals(item.owner()))
                .filter(item -> team == null || team.equals(item.team()))
                .filter(item -> filter.standing().states().stream()
                        .anyMatch(state ->
                                state.word().equals(item.done() ? "done" : item.started() ? "in progress" : "open")))
                .filter(item -> filter.kind() == null || filter.kind() == item.kind())
                .filter(item -> filter.priority() == null || filter.priority() == item.priority())
                .filter(item -> {
                    var due = item.due() == null ? java.time.LocalDate.MAX : today.plusDays(item.due());
                    return !due.isBefore(days.first()) && !due.isAfter(days.last());
                })
                .sorted(Comparator.comparing((Made item) -> item.due() == null ? Integer.MAX_VALUE : item.due())
                        .thenComparing(Made::number))
                .map(Made::number)
                .toList();
        List<Integer> shown = numbers(filter, 3);
        if (filter.grouping() == Grouping.OWNER)
            assertThat(shown).as(filter.toString()).containsExactlyInAnyOrderElementsOf(expected);
        else assertThat(shown).as(filter.toString()).isEqualTo(expected);
        assertThat(listing.count(filter, today).all()).isEqualTo(expected.size());
    }

    private static ItemFilter filter(Whose whose, Standing standing, Kind kind, Priority priority, DueRange due) {
        return new ItemFilter(whose, standing, kind, null, priority, null, due, null, Grouping.DUE);
    }

    private List<Integer> numbers(ItemFilter filter, int size) {
        List<Integer> numbers = new ArrayList<>();
        String after = null;
        do {
            ItemListing.Counted counted = listing.counted(filter, after, size, items.today());
            assertThat(counted.count()).as("beside page " + after).isEqualTo(listing.count(filter, items.today()));
            Slice<ItemLine> slice = counted.page();
            assertThat(slice).isEqualTo(listing.page(filter, after, size, items.today()));
            slice.items().forEach(line -> numbers.add(line.number().value()));
            after = slice.after();
        } while (after != null);
        return numbers;
    }

    private List<Made> made(List<Long> people, List<Long> teams) {
        Random random = new Random(17);
        List<Made> all = new ArrayList<>();
        Map<Integer, Integer> none = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            Long owner = random.nextInt(5) == 0 ? null : people.get(random.nextInt(2));
            Long team = teams.get(random.nextInt(2));
            Integer due = random.nextInt(6) == 0 ? none.get(0) : Integer.valueOf(random.nextInt(60) - 20);
            Kind kind = random.nextBoolean() ? Kind.LEARN : random.nextBoolean() ? Kind.PREVENT : null;
            Priority priority = random.nextBoolean() ? Priority.HIGH : null;
            int number = items.open(null, "Listed " + i, owner, team, due, kind, priority);
            int state = random.nextInt(4);
            ActionItemNumber spoken = new ActionItemNumber(number);
            if (state == 1) deeds.tell(spoken, new StateDeed.Start(), Act.now(null, Act.Through.API, clock));
            if (state == 2) deeds.tell(spoken, new StateDeed.Finish("", null), Act.now(null, Act.Through.API, clock));
            all.add(new Made(number, owner, team, due, kind, priority, state == 1, state == 2));
        }
        return all;
    }
}
