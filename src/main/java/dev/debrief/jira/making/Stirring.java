package dev.debrief.jira.making;

import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.incident.Incident;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.talk.Talk;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what became different about action items into deliveries. A trigger writes the items down with the change
 * itself, whoever makes it, so that nothing is forgotten and ten changes are one delivery.
 */
@ApplicationScoped
public class Stirring implements Recurring {
    private static final int AT_ONCE = 200;
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ActionItems items;
    private final Orders orders;
    private final Talk talk;
    private final EntityManager entities;
    private final Clock clock;

    Stirring(ActionItems items, Orders orders, Talk talk, EntityManager entities, Clock clock) {
        this.items = items;
        this.orders = orders;
        this.talk = talk;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "changes-for-jira";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        while (some() == AT_ONCE) {
            // there is more
        }
    }

    @Transactional
    int some() {
        List<?> stirred = entities.createNativeQuery("""
                        delete from jira_stirred where item_number in
                            (select item_number from jira_stirred order by item_number limit :most for update skip locked)
                        returning item_number""", Tuple.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
        orders.create(stirred.stream()
                .map(row -> ((Tuple) row).get(0, Integer.class))
                .sorted()
                .flatMap(number -> stir(new ActionItemNumber(number)).stream())
                .toList());
        return stirred.size();
    }

    /** Answers the link whose issue is to be made; empty where none is. */
    private Optional<IssueLink> stir(ActionItemNumber number) {
        List<IssueLink> ever = IssueLinks.everOf(number);
        Optional<IssueLink> link = IssueLinks.heldOf(number);
        if (link.isPresent()) {
            IssueLink held = link.get();
            if (held.isLinked()) {
                orders.step(held);
                talk.orderWhatIsNew(held);
            }
            if (!isStoppedAlone(held)) return Optional.empty();
            held.want();
            return link;
        }
        // taken apart by a person: it stays apart
        if (!ever.isEmpty()) return Optional.empty();
        return items.look(number)
                .filter(ItemView::isOpen)
                .flatMap(item -> TeamRow.of(item.homeTeam())
                        .filter(team -> isWanted(team, item))
                        .flatMap(team -> wanted(team, item)));
    }

    /** Jira refused this one item, which is different now. */
    private static boolean isStoppedAlone(IssueLink link) {
        return link.state == LinkState.STOPPED && link.team != null && link.team.stopped.isEmpty();
    }

    /** What was there before the team was connected becomes an issue by hand alone. */
    public static boolean isWanted(TeamRow team, ItemView item) {
        return switch (team.whenCreated()) {
            case BY_HAND -> false;
            case AT_ONCE -> !item.createdAt().isBefore(team.addedAt);
            case ON_PUBLICATION -> isPublished(team, item, publishedAt(item));
        };
    }

    private static boolean isPublished(TeamRow team, ItemView item, @Nullable Instant published) {
        boolean isNew = !item.createdAt().isBefore(team.addedAt);
        if (item.incident() == null) return isNew;
        return published != null && (isNew || !published.isBefore(team.addedAt));
    }

    private static @Nullable Instant publishedAt(ItemView item) {
        return item.incident() == null
                ? null
                : Incident.numbered(item.incident())
                        .map(incident -> incident.publishedAt)
                        .orElse(null);
    }

    /** An issue for each; where the settings of its team are wrong, it waits until they are mended. */
    public void want(List<ItemView> all) {
        orders.create(all.stream()
                .flatMap(item -> TeamRow.of(item.homeTeam()).flatMap(team -> wanted(team, item)).stream())
                .toList());
    }

    private Optional<IssueLink> wanted(TeamRow team, ItemView item) {
        IssueLink link = new IssueLink(item.number(), team, clock.instant());
        link.persist();
        if (team.stopped.isEmpty()) return Optional.of(link);
        link.stop(team.stopped);
        return Optional.empty();
    }
}
