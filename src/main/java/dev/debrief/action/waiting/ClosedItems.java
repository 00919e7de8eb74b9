package dev.debrief.action.waiting;

import dev.debrief.document.ActionItem.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One's own action items that were closed lately, told from their events, for many people in one statement. */
@ApplicationScoped
public class ClosedItems {
    private final EntityManager entityManager;

    ClosedItems(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * An action item that is done, verified or refused.
     *
     * @param text Markdown
     * @param at when it became so
     * @param by who brought that about; empty where that is not known
     * @param due null where it has no date
     */
    public record Closed(
            int number,
            String text,
            State state,
            Instant at,
            String by,
            @Nullable LocalDate due) {}

    /** Those that became what they are after the instant since which each asks, and not after the other one. */
    @Transactional
    public Map<Long, List<Closed>> since(Collection<Asking> asking, Instant until, int most) {
        List<Asking> curious =
                asking.stream().filter(one -> one.since() != null).toList();
        Instant earliest = curious.stream()
                .map(one -> Objects.requireNonNull(one.since()))
                .min(Instant::compareTo)
                .orElse(until);
        String since = curious.stream().map(one -> String.valueOf(one.since())).collect(Collectors.joining(" "));
        return Many.ask(
                entityManager,
                curious,
                """
                , curious as (select w.id, s.since from who w join unnest(
                      cast(string_to_array(:ids, ' ') as bigint[]),
                      cast(string_to_array(:since, ' ') as timestamptz[])) as s(id, since) on s.id = w.id),
                closing as (
                    select distinct on (e.item_number) e.item_number, e.became, e.effective_at, e.by_person
                      from action_item_event e
                     where e.field = 'state' and e.became in ('done', 'verified', 'won''t do')
                       and e.effective_at > :earliest and e.effective_at <= :until
                     order by e.item_number, e.effective_at desc, e.id desc)
                select id, number, text, state, effective_at, due, name from (
                    select c.id, a.number, a.text, a.state, e.effective_at, p.name,
                           nullif(a.due_order, cast('infinity' as date)) as due,
                           row_number() over (partition by c.id order by e.effective_at desc, a.number) as place
                      from closing e join action_item a on a.number = e.item_number and a.state = e.became
                      join curious c on c.id = a.owner_id and e.effective_at > c.since
                      left join person p on p.id = e.by_person
                     where a.dropped_at is null) lately
                 where place <= :most order by id, place""",
                Map.of("since", since, "earliest", earliest, "until", until, "most", most),
                row -> new Closed(
                        Many.number(row, "number"),
                        row.get("text", String.class),
                        state(row.get("state", String.class)),
                        row.get("effective_at", Instant.class),
                        Many.words(row.get("name", String.class)),
                        row.get("due", LocalDate.class)));
    }

    private static State state(String word) {
        return List.of(State.values()).stream()
                .filter(state -> state.word().replace('\u2019', '\'').equals(word))
                .findFirst()
                .orElseThrow();
    }
}
