package dev.debrief.action.list;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.NewItem;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Action items that tests need, made the short way, and what is known of them. */
@ApplicationScoped
class ItemsAtHand {
    private final ActionItems items;
    private final EntityManager entityManager;
    private final Clock clock;

    ItemsAtHand(ActionItems items, EntityManager entityManager, Clock clock) {
        this.items = items;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param due in so many days; null for no date */
    @Transactional
    int open(String text, @Nullable Long owner, @Nullable Long team, @Nullable Integer due) {
        return open(null, text, owner, team, due, Kind.DETECT, null);
    }

    @Transactional
    int open(
            @Nullable IncidentNumber incident,
            String text,
            @Nullable Long owner,
            @Nullable Long team,
            @Nullable Integer due,
            @Nullable Kind kind,
            @Nullable Priority priority) {
        ActionItemRow item = items.open(
                        new NewItem(
                                incident,
                                Markdown.of(text),
                                Markdown.of(""),
                                owner == null ? null : Person.findById(owner),
                                team == null ? null : Team.findById(team),
                                due == null ? When.unsaid() : When.on(today().plusDays(due)),
                                kind,
                                priority,
                                null,
                                "",
                                List.of()),
                        Act.now(null, Act.Through.API, clock))
                .orElseThrow();
        return item.spoken().value();
    }

    @Transactional
    long team(String name, Long... members) {
        long team = Team.findOrAdd(name).id();
        for (Long member : members)
            entityManager
                    .createNativeQuery(
                            "insert into team_member (team_id, person_id) values (?1, ?2)" + " on conflict do nothing")
                    .setParameter(1, team)
                    .setParameter(2, member)
                    .executeUpdate();
        return team;
    }

    /** As the table has it. */
    @Transactional
    String column(String column, int item) {
        return String.valueOf(entityManager
                .createNativeQuery("select " + column + " from action_item where number = ?1")
                .setParameter(1, item)
                .getSingleResult());
    }

    /** The events of an item after it was made, as {@code field: was > became}, in the order in which they came. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query answers objects
    List<String> events(int item) {
        return entityManager
                .createNativeQuery("select field || ': ' || coalesce(was, '') || ' > ' || coalesce(became, '')"
                        + " from action_item_event where item_number = ?1 and through = 'page' order by id")
                .setParameter(1, item)
                .getResultList();
    }

    /** How many acts these items were changed by on pages. */
    @Transactional
    long acts(List<Integer> items) {
        return ((Number) entityManager
                        .createNativeQuery("select count(distinct act) from action_item_event"
                                + " where item_number in (:items) and through = 'page'")
                        .setParameter("items", items)
                        .getSingleResult())
                .longValue();
    }
}
