package dev.debrief.jira.panel;

import dev.debrief.action.IssueMark;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.merge.Field;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How action items and their issues stand, for a whole list in one look. */
@ApplicationScoped
class IssueMarks {
    private static final String MARKS = """
            select l.item_number, l.state, l.key, l.posts, s.address,
                   l.behind or exists (select from jira_stirred t where t.item_number = l.item_number) as behind,
                   coalesce((select string_agg(f.field, ' ' order by f.id) from jira_field f
                              where f.link_id = l.id and f.why <> ''), '') as differs,
                   coalesce((select string_agg(distinct c.field, ' ') from jira_conflict c
                              where c.link_id = l.id and c.settled_at is null), '') as conflicts
              from jira_link l join jira_site s on s.id = l.site_id
             where l.item_number in :items and l.state <> 'unlinked'
             order by l.id desc""";

    private final EntityManager entities;

    IssueMarks(EntityManager entities) {
        this.entities = entities;
    }

    /** How one stands, and the words of that. */
    record Known(IssueStanding standing, IssueMark mark) {}

    /** By the numbers of the items; needs the transaction of whoever asks. */
    Map<Integer, Known> of(Collection<Integer> items) {
        List<?> rows = entities.createNativeQuery(MARKS, Tuple.class)
                .setParameter("items", items)
                .getResultList();
        Map<Integer, Known> all = new HashMap<>();
        rows.stream().map(Tuple.class::cast).forEach(row -> all.put(row.get("item_number", Integer.class), known(row)));
        return all;
    }

    private static Known known(Tuple row) {
        List<String> differs = words(row.get("differs", String.class));
        List<String> conflicts = words(row.get("conflicts", String.class));
        IssueStanding standing = IssueStanding.of(
                LinkState.of(row.get("state", String.class)),
                row.get("posts", Integer.class),
                !differs.isEmpty(),
                !conflicts.isEmpty(),
                row.get("behind", Boolean.class));
        String said = switch (standing) {
            case DIFFERS -> counted(differs, "differs", "differ");
            case TO_SETTLE -> counted(conflicts, "to settle", "to settle");
            default -> standing.said();
        };
        String key = row.get("key", String.class);
        String address = address(row.get("address", String.class), key);
        return new Known(standing, new IssueMark(key, address, standing.word(), said, standing.isOff()));
    }

    /** Where people read the issue; null as long as there is none. */
    private static @Nullable String address(String site, String key) {
        return key.isEmpty() ? null : site + "/browse/" + key;
    }

    private static String counted(List<String> fields, String one, String many) {
        return fields.size() == 1 ? Field.of(fields.get(0)).spoken() + " " + one : fields.size() + " fields " + many;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}
