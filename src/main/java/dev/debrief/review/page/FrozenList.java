package dev.debrief.review.page;

import dev.debrief.review.Review;
import dev.debrief.review.figure.Group;
import dev.debrief.review.figure.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the items that a figure was counted from. */
@ApplicationScoped
class FrozenList {
    /** What each figure counts, by its word in addresses. */
    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        figure("carried-in", "was_open", "Carried in");
        figure("opened", "came <> 'not'", "Opened");
        figure("closed", "went = 'done'", "Closed");
        figure("verified", "became_verified", "Verified");
        figure("wont-do", "went in ('wont_do', 'taken_out')", "Won’t do");
        figure("carried-out", "is_open", "Carried out");
        figure("on-time", "went = 'done' and on_time", "Closed on time");
        figure("late", "is_open and is_late", "Late");
        figure("redated-once", "is_open and redated = 1", "Re-dated once");
        figure("redated-more", "is_open and redated > 1", "Re-dated twice and more");
        figure("age", "is_open and age between :youngest and :oldest", "Open, by age");
        figure("age-late", "is_open and is_late and age between :youngest and :oldest", "Late, by age");
        figure("unknown", "", "History unknown");
    }

    private static final List<int[]> BOUNDS =
            List.of(new int[] {0, 14}, new int[] {15, 30}, new int[] {31, 60}, new int[] {61, 90}, new int[] {
                91, Integer.MAX_VALUE
            });

    private final EntityManager entityManager;

    FrozenList(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static void figure(String word, String condition, String heading) {
        FIGURES.put(word, condition);
        HEADINGS.put(word, heading);
    }

    /**
     * What is asked for.
     *
     * @param of the word of a figure
     * @param by how it is narrowed, empty for not at all; then {@code name} is whose
     * @param age the word of an age, where the figure is one
     */
    record Wanted(Review review, String of, String by, String name, String age) {
        boolean isKnown() {
            boolean isAge = !isByAge() || Tally.AGES.contains(age);
            return FIGURES.containsKey(of) && isAge && (by.isEmpty() || column().isPresent());
        }

        boolean isByAge() {
            return of.startsWith("age");
        }

        Optional<String> column() {
            return Arrays.stream(Group.By.values())
                    .map(Group.By::word)
                    .filter(by::equals)
                    .findFirst();
        }

        String heading() {
            String heading = HEADINGS.getOrDefault(of, "");
            return isByAge() ? (of.equals("age") ? "Open for " : "Late and open for ") + age + " days" : heading;
        }
    }

    long count(Wanted wanted) {
        return ((Number) query("select count(*)", wanted, "").getSingleResult()).longValue();
    }

    /** In the order of their numbers, behind {@code after}. */
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    List<Tuple> rows(Wanted wanted, int after, int atMost) {
        return query("select i.*", wanted, " and item_number > :after order by item_number")
                .setParameter("after", after)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Whatever counted in that review, in the order of their numbers, behind {@code after}. */
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    List<Tuple> everything(Review review, int after, int atMost) {
        Query query = entityManager
                .createNativeQuery(
                        "select i.* from review_item i join review r on r.id = i.review_id where r.month = :month"
                                + " and r.team_id is null and item_number > :after"
                                + (review.teamId() == null ? "" : " and team = :team") + " order by item_number",
                        Tuple.class)
                .setParameter("month", review.month().atDay(1))
                .setParameter("after", after)
                .setMaxResults(atMost);
        if (review.teamId() != null) query.setParameter("team", review.teamName());
        return query.getResultList();
    }

    /** The rows belong to the review for everybody; a team's are those in which it stands. */
    private Query query(String select, Wanted wanted, String end) {
        String column = wanted.column().orElse("");
        String condition = FIGURES.getOrDefault(wanted.of, "");
        String sql = select
                + " from review_item i join review r on r.id = i.review_id"
                + " where r.month = :month and r.team_id is null"
                + (wanted.of.equals("unknown") ? " and is_unknown" : " and not is_unknown and " + condition)
                + (wanted.review.teamId() == null ? "" : " and team = :team")
                + (column.isEmpty() ? "" : " and i." + column + " = :name")
                + end;
        Query query = select.contains("count")
                ? entityManager.createNativeQuery(sql)
                : entityManager.createNativeQuery(sql, Tuple.class);
        query.setParameter("month", wanted.review.month().atDay(1));
        if (wanted.review.teamId() != null) query.setParameter("team", wanted.review.teamName());
        if (!column.isEmpty()) query.setParameter("name", wanted.name);
        if (wanted.isByAge()) {
            int[] bounds = BOUNDS.get(Tally.AGES.indexOf(wanted.age));
            query.setParameter("youngest", bounds[0]).setParameter("oldest", bounds[1]);
        }
        return query;
    }
}
