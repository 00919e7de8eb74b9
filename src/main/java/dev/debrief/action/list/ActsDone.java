package dev.debrief.action.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells of what somebody did in one act, from its events: “3 done.” */
@ApplicationScoped
class ActsDone {
    private static final String EVENTS = """
            select e.field, e.became, count(distinct e.item_number) as items, bool_or(e.undoes is not null) as undoing,
                   exists (select from action_item_event u where u.undoes = :act) as undone,
                   max(case e.field when 'owner' then p.name when 'team' then t.name end) as name
              from action_item_event e
              left join person p on p.id = case when e.field = 'owner' then e.became::bigint end
              left join team t on t.id = case when e.field = 'team' then e.became::bigint end
             where e.act = :act and e.by_person = :person
             group by e.field, e.became
             order by case e.field when 'state' then 0 when 'due' then 1 when 'owner' then 2 when 'team' then 2 else 3 end,
                      e.became nulls last
            """;

    private final EntityManager entityManager;

    ActsDone(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Empty where there is no such act of that person. */
    @Transactional
    Optional<ItemsPage.Said> told(@Nullable String act, long person) {
        return uuid(act).flatMap(id -> told(id, person));
    }

    /** Empty for what is none. */
    static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || !text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) return Optional.empty();
        return Optional.of(UUID.fromString(text));
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    private Optional<ItemsPage.Said> told(UUID act, long person) {
        List<Tuple> events = entityManager
                .createNativeQuery(EVENTS, Tuple.class)
                .setParameter("act", act)
                .setParameter("person", person)
                .getResultList();
        if (events.isEmpty()) return Optional.empty();
        Tuple first = events.get(0);
        long items = ((Number) first.get("items")).longValue();
        boolean isUndoing = first.get("undoing", Boolean.class);
        boolean isUndone = first.get("undone", Boolean.class);
        String words = isUndoing
                ? items + (items == 1 ? " is as it was." : " are as they were.")
                : items + " " + what(first, items) + (isUndone ? ", and taken back." : ".");
        return Optional.of(new ItemsPage.Said(words, isUndoing || isUndone ? "" : act.toString(), List.of()));
    }

    private static String what(Tuple event, long items) {
        String became = event.get("became", String.class);
        String are = items == 1 ? "is" : "are";
        return switch (event.get("field", String.class)) {
            case "state" -> became == null ? "changed" : state(became, are);
            case "due" -> (items == 1 ? "has" : "have") + (became == null ? " no date any more" : " a new date");
            case "owner", "team" -> {
                String name = event.get("name", String.class);
                yield name == null ? are + " with the team alone" : "given to " + name;
            }
            default -> "changed";
        };
    }

    private static String state(String became, String are) {
        return switch (became) {
            case "open" -> are + " open again";
            case "in progress" -> are + " in progress";
            case "won't do" -> "will not be done";
            default -> became;
        };
    }
}
