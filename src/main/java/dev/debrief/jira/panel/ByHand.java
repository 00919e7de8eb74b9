package dev.debrief.jira.panel;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.action.NoteDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.jira.link.ConflictRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.making.Stirring;
import dev.debrief.jira.settings.Connecting;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a person does with an item and its issue as a whole: has one made, looks again, takes them apart. */
@ApplicationScoped
class ByHand {
    private final ActionItems items;
    private final Orders orders;
    private final Stirring stirring;
    private final Connecting connecting;
    private final Clock clock;

    ByHand(ActionItems items, Orders orders, Stirring stirring, Connecting connecting, Clock clock) {
        this.items = items;
        this.orders = orders;
        this.stirring = stirring;
        this.connecting = connecting;
        this.clock = clock;
    }

    /** The issue is looked at once more, even if it was deleted or hidden. */
    @Transactional
    HandDone look(ActionItemNumber item) {
        Optional<IssueLink> link = IssueLinks.heldOf(item).filter(held -> held.issueId != null);
        if (link.isEmpty()) return new HandDone.Refused("issue", "There is no issue to look at.");
        orders.stepNow(link.get());
        return new HandDone.Made(DoneInWords.LOOK);
    }

    /** An issue is made: the first one, another one for one that is gone, or the one that Jira refused. */
    @Transactional
    HandDone make(ActionItemNumber item, long person) {
        // the link before the item, as every step holds them
        Optional<IssueLink> held = IssueLinks.heldOf(item);
        // whoever presses at the same time waits here
        ActionItemRow row = ActionItemRow.findById(item.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) return new HandDone.Nowhere();
        ItemView look = row.view();
        if (held.isEmpty()) held = IssueLinks.heldOf(item);
        if (held.isPresent() && held.get().state == LinkState.STOPPED && held.get().team != null) {
            connecting.mended(held.get().team);
            return new HandDone.Made(DoneInWords.AGAIN);
        }
        if (held.filter(link -> !link.isOver()).isPresent())
            return new HandDone.Refused("issue", "It has an issue already, or one is being made.");
        Optional<TeamRow> team = TeamRow.of(look.homeTeam());
        if (team.isEmpty()) return new HandDone.Refused("issue", "No Jira is set up for its team.");
        held.ifPresent(link -> apart(link, Person.findById(person), "Another issue was wanted."));
        stirring.want(List.of(look));
        return new HandDone.Made(DoneInWords.WANTED);
    }

    /** The issue stays as it is, and nobody follows it any more. */
    @Transactional
    HandDone unlink(ActionItemNumber item, long person) {
        Optional<IssueLink> held = IssueLinks.heldOf(item);
        if (held.isEmpty()) return new HandDone.Refused("issue", "It has no issue.");
        Person by = Person.findById(person);
        apart(held.get(), by, "Taken apart by " + by.name() + ".");
        return new HandDone.Made(DoneInWords.UNLINKED);
    }

    /** Takes the two apart, and tells the item; needs a transaction that holds the link. */
    void apart(IssueLink link, Person by, String why) {
        String key = link.key;
        link.unlink(why);
        ConflictRow.leaveAll(link.id(), by, clock.instant());
        IssueLink.flush();
        Act act = Act.now(by, Act.Through.JIRA, clock).because(key.isEmpty() ? why : "Apart from " + key);
        boolean isNamed = !key.isEmpty()
                && items.look(link.item())
                        .filter(item -> item.ticket().equals(key))
                        .isPresent();
        items.tell(
                link.item(),
                isNamed
                        ? new PlanDeed.LinkTo("")
                        : new NoteDeed.Comment(Markdown.of("It has no issue in Jira any more.")),
                act);
    }
}
