package dev.debrief.jira.overview;

import dev.debrief.action.list.ItemCount;
import dev.debrief.action.list.ItemFilter;
import dev.debrief.action.list.ItemListing;
import dev.debrief.action.list.Standing;
import dev.debrief.action.list.Tracked;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The lists of action items by how they stand with their issues, each counted as far as lists are. */
@ApplicationScoped
class ListsOfItems {
    private final ItemListing listing;

    ListsOfItems(ItemListing listing) {
        this.listing = listing;
    }

    /** In whatever state those are that have an issue; of those that have none, what is not finished. */
    List<OverviewPage.ListOfItems> all(LocalDate today) {
        return Arrays.stream(Tracked.values())
                .map(tracked -> of(tracked, tracked == Tracked.MISSING ? Standing.NOT_FINISHED : Standing.ANY, today))
                .toList();
    }

    private OverviewPage.ListOfItems of(Tracked tracked, Standing standing, LocalDate today) {
        ItemCount count = listing.count(ItemFilter.everything().in(standing).tracked(tracked), today);
        String many = count.isMore() ? "more than 1,000" : SitesInWords.many(count.all());
        return new OverviewPage.ListOfItems(
                many + " " + said(tracked), "/actions?whose=all&state=" + standing.word() + "&jira=" + tracked.word());
    }

    private static String said(Tracked tracked) {
        return switch (tracked) {
            case IN_STEP -> "in step";
            case DIFFERS -> "to look at";
            case MISSING -> "open and not in Jira";
        };
    }
}
