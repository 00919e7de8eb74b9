package dev.debrief.jira.overview;

import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of every call to a Jira, the newest first, paged by its number. */
@ApplicationScoped
class CallListing {
    /** By a call of its own, or together with others. */
    private static final String FOR_THE_ITEM = """
             and c.id in (select o.id from jira_call o join jira_link n on n.id = o.link_id where n.item_number = :item
                          union all
                          select t.call_id from jira_call_link t join jira_link n on n.id = t.link_id
                           where n.item_number = :item)""";

    private final EntityManager entities;

    CallListing(EntityManager entities) {
        this.entities = entities;
    }

    /** How a call came out, as it is asked for in the address. */
    enum Ending {
        ANY("", "Every answer", ""),
        WELL("well", "went well", " and c.status < 400"),
        REFUSED("refused", "refused", " and c.status >= 400 and c.status < 500"),
        BROKEN("broken", "broke off", " and (c.status is null or c.status >= 500)");

        private final String word;
        private final String said;
        private final String condition;

        Ending(String word, String said, String condition) {
            this.word = word;
            this.said = said;
            this.condition = condition;
        }

        String word() {
            return word;
        }

        String said() {
            return said;
        }

        /** Any for a word that means nothing. */
        static Ending of(String word) {
            for (Ending ending : values()) if (ending.word.equals(word)) return ending;
            return ANY;
        }
    }

    /**
     * One call.
     *
     * @param item what it was for; null where it was for the whole site
     * @param status null where no answer came
     */
    record Line(
            long id,
            String site,
            @Nullable Integer item,
            String key,
            String method,
            String path,
            @Nullable Integer status,
            String said,
            int milliseconds,
            Instant beganAt) {
        private static Line of(Tuple row) {
            String key = row.get("key", String.class);
            return new Line(
                    ((Number) row.get("id")).longValue(),
                    row.get("address", String.class),
                    row.get("item_number", Integer.class),
                    key == null ? "" : key,
                    row.get("method", String.class),
                    row.get("path", String.class),
                    row.get("status", Integer.class),
                    row.get("said", String.class),
                    row.get("milliseconds", Integer.class),
                    row.get("began_at", Instant.class));
        }
    }

    /** One page, behind the number that the page before ended with. */
    @Transactional
    Slice<Line> page(Ending ending, Optional<ActionItemNumber> item, Optional<Long> after, int size) {
        Query query = entities.createNativeQuery(
                        """
                        select c.id, s.address, l.item_number, l.key, c.method, c.path, c.status, c.said, c.milliseconds,
                               c.began_at
                          from jira_call c
                          join jira_site s on s.id = c.site_id
                          left join jira_link l on l.id = c.link_id
                         where c.id < :after"""
                                + " "
                                + ending.condition
                                + " "
                                + (item.isPresent() ? FOR_THE_ITEM : "")
                                + " order by c.id desc limit :most",
                        Tuple.class)
                .setParameter("after", after.orElse(Long.MAX_VALUE))
                .setParameter("most", size + 1);
        item.ifPresent(number -> query.setParameter("item", number.value()));
        List<?> rows = query.getResultList();
        List<Line> lines = rows.stream().map(Tuple.class::cast).map(Line::of).toList();
        if (lines.size() <= size) return new Slice<>(lines, null);
        List<Line> shown = lines.subList(0, size);
        return new Slice<>(shown, String.valueOf(shown.get(size - 1).id()));
    }
}
