package dev.debrief.jira.panel;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.action.PlanDeed;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another issue, one that there is, follows an item from now on. Jira is asked for it first, with no transaction open. */
@ApplicationScoped
class Relinking {
    private static final String KEY = "key";

    private final ActionItems items;
    private final Sites sites;
    private final Orders orders;
    private final ByHand byHand;
    private final Clock clock;

    Relinking(ActionItems items, Sites sites, Orders orders, ByHand byHand, Clock clock) {
        this.items = items;
        this.sites = sites;
        this.orders = orders;
        this.byHand = byHand;
        this.clock = clock;
    }

    /** Where the issue has to be: the Jira of the one it has, otherwise that of its team. */
    record Where(long site, String address, @Nullable Long team) {}

    HandDone link(ActionItemNumber item, String typed, long person) {
        Optional<IssueKey> meant = IssueKey.parse(typed);
        if (meant.isEmpty()) return refused("Write a key such as OPS-12, or the address of the issue.");
        if (items.look(item).isEmpty()) return new HandDone.Nowhere();
        Optional<Where> where = where(item);
        if (where.isEmpty()) return refused("No Jira is set up for its team.");
        if (!meant.get().isAt(where.get().address()))
            return refused("That is another Jira. The issues of this item are in "
                    + where.get().address() + ".");
        return asked(item, meant.get().key(), where.get(), person);
    }

    private HandDone asked(ActionItemNumber item, String key, Where where, long person) {
        Sites.Door door = sites.openBriefly(where.site(), null);
        if (!(door instanceof Sites.Door.Open open)) return cannotAsk((Sites.Door.Shut) door);
        Answer<Issue> answer = open.jira().issue(key);
        if (answer instanceof Answer.Absent<Issue>)
            return refused("Jira has no issue " + key + ", or does not let Debrief see it.");
        if (!(answer instanceof Answer.Got<Issue> got))
            return refused("Whether there is " + key + " could not be found out, and nothing was changed. "
                    + Sites.words(answer));
        try {
            return QuarkusTransaction.requiringNew().call(() -> bind(item, got.value(), where, person));
        } catch (PersistenceException another) {
            return refused("Somebody else linked it, or the item, at the same moment. Look again.");
        }
    }

    /** Empty where its team has no Jira. */
    Optional<Where> where(ActionItemNumber item) {
        return QuarkusTransaction.requiringNew().call(() -> look(item));
    }

    private Optional<Where> look(ActionItemNumber item) {
        Optional<TeamRow> team = items.look(item).flatMap(look -> TeamRow.of(look.homeTeam()));
        Optional<IssueLink> link = IssueLinks.heldOf(item);
        if (link.isPresent()) {
            IssueLink held = link.get();
            return Optional.of(new Where(held.site.id(), held.site.address, held.team == null ? null : held.team.id()));
        }
        return team.map(row -> new Where(row.site.id(), row.site.address, row.id()));
    }

    private HandDone bind(ActionItemNumber item, Issue issue, Where where, long person) {
        Optional<IssueLink> held = IssueLinks.heldOf(item);
        ActionItemRow row = ActionItemRow.findById(item.value(), LockModeType.PESSIMISTIC_WRITE);
        Optional<IssueLink> taken = IssueLinks.ofIssue(where.site(), issue.id());
        if (taken.isPresent() && taken.get().itemNumber == item.value()) {
            held.ifPresent(orders::step);
            return new HandDone.Made(DoneInWords.LOOK);
        }
        if (taken.isPresent())
            return refused(issue.key() + " is the issue of " + taken.get().item() + ". Unlink it there first.");
        Person by = Person.findById(person);
        held.ifPresent(link -> byHand.apart(link, by, by.name() + " linked " + issue.key() + " in its place."));
        IssueLink link = new IssueLink(
                item,
                SiteRow.held(where.site()),
                where.team() == null ? null : TeamRow.findById(where.team()),
                clock.instant());
        link.bind(issue.id(), issue.key());
        link.look(issue, clock.instant());
        link.persistAndFlush();
        name(row.view(), issue.key(), by);
        orders.linkBack(link);
        orders.step(link);
        return new HandDone.Made(DoneInWords.LINKED);
    }

    private void name(ItemView item, String key, Person by) {
        Act act = Act.now(by, Act.Through.JIRA, clock).because("Linked by hand");
        items.tell(item.number(), new PlanDeed.LinkTo(key), act);
    }

    static HandDone cannotAsk(Sites.Door.Shut door) {
        return refused("Jira cannot be asked just now. " + door.outcome().why());
    }

    static HandDone refused(String message) {
        return new HandDone.Refused(KEY, message);
    }
}
