package dev.debrief.jira;

import dev.debrief.action.ActionItems;
import dev.debrief.action.ItemView;
import dev.debrief.incident.Incident;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
class Stirring implements Recurring {
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
                        returning item_number""", Integer.class)
                .setParameter("most", AT_ONCE)
                .getResultList();
        stirred.stream().map(Integer.class::cast).sorted().forEach(number -> stir(new ActionItemNumber(number)));
        return stirred.size();
    }

    private void stir(ActionItemNumber number) {
        List<IssueLink> ever = IssueLink.everOf(number);
        Optional<IssueLink> link = IssueLink.heldOf(number);
        if (link.isPresent()) {
            if (link.get().isLinked()) {
                orders.step(link.get());
                talk.orderWhatIsNew(link.get());
            } else if (isStoppedAlone(link.get())) {
                again(link.get());
            }
            return;
        }
        // taken apart by a person: it stays apart
        if (!ever.isEmpty()) return;
        items.look(number)
                .filter(ItemView::isOpen)
                .ifPresent(item -> TeamRow.of(item.homeTeam())
                        .filter(team -> isWanted(team, item))
                        .ifPresent(team -> want(team, item)));
    }

    /** Jira refused this one item, which is different now. */
    private static boolean isStoppedAlone(IssueLink link) {
        return link.state == LinkState.STOPPED && link.team != null && link.team.stopped.isEmpty();
    }

    private void again(IssueLink link) {
        link.want();
        orders.create(link);
    }

    /** What was there before the team was connected becomes an issue by hand alone. */
    static boolean isWanted(TeamRow team, ItemView item) {
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

    /** An issue for it; where the settings of its team are wrong, it waits until they are mended. */
    IssueLink want(TeamRow team, ItemView item) {
        IssueLink link = new IssueLink(item.number(), team, clock.instant());
        link.persist();
        if (team.stopped.isEmpty()) orders.create(link);
        else link.stop(team.stopped);
        return link;
    }
}
