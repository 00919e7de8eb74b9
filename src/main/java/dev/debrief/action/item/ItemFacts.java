package dev.debrief.action.item;

import dev.debrief.action.ItemView;
import dev.debrief.action.policy.Proposal;
import dev.debrief.document.ActionItem.State;
import dev.debrief.document.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of an item, for the side column: only what there is. */
final class ItemFacts {
    private final List<ItemPage.Fact> facts = new ArrayList<>();
    private final ZoneId zone;

    private ItemFacts(ZoneId zone) {
        this.zone = zone;
    }

    static List<ItemPage.Fact> of(ItemView item, LocalDate today, ZoneId zone, @Nullable Proposal asked) {
        ItemFacts all = new ItemFacts(zone);
        all.add("Owner", item.owner() == null ? null : item.owner().name(), "");
        all.add("Team", item.team() == null ? null : item.team().name(), "");
        if (item.doer() == null) all.add("Owner", "nobody", "");
        all.add(
                "Kind",
                item.kind() == null ? null : ItemHistory.capital(item.kind().word()),
                "");
        all.add(
                "Priority",
                item.priority() == null
                        ? null
                        : ItemHistory.capital(item.priority().word()),
                "");
        if (item.strength() != null)
            all.add("Strength", item.strength().title(), item.strength().explained());
        all.add("Ticket", item.ticket().isEmpty() ? null : item.ticket(), "");
        if (asked != null && item.isOpen()) {
            String breach = item.due() instanceof When.OnDay onDay ? asked.breach(onDay.day()) : "";
            all.add("Policy", ItemHistory.day(asked.day()), breach);
        }
        if (item.timesRedated() > 0) all.add("Re-dated", item.timesRedated() + " ×", "");
        long age = ChronoUnit.DAYS.between(LocalDate.ofInstant(item.createdAt(), zone), today);
        all.add("Age", age == 1 ? "1 day" : age + " days", "since " + all.day(item.createdAt()));
        if (item.checkBackOn() != null) all.add("Check back", ItemHistory.day(item.checkBackOn()), "");
        if (item.state() == State.DONE || item.state() == State.VERIFIED)
            all.when("Done", item.doneAt(), item.doneBy());
        if (item.state() == State.VERIFIED) all.when("Verified", item.verifiedAt(), item.verifiedBy());
        if (item.state() == State.WONT_DO) {
            all.add("Won’t do", item.reason(), "");
            all.add(
                    "Agreed by",
                    item.agreedBy() == null ? null : item.agreedBy().name(),
                    "");
        }
        if (item.internal()) all.add("Internal", "not for customers", "");
        if (item.dropped()) all.add("Post-mortem", "taken out of it", "");
        return all.facts;
    }

    private void when(String name, @Nullable Instant at, ItemView.@Nullable Named by) {
        if (at != null) add(name, day(at), by == null ? "" : "by " + by.name());
    }

    private void add(String name, @Nullable String value, String hint) {
        if (value != null && !value.isEmpty()) facts.add(new ItemPage.Fact(name, value, hint));
    }

    private String day(Instant at) {
        return ItemHistory.day(LocalDate.ofInstant(at, zone));
    }
}
