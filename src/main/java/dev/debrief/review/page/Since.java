package dev.debrief.review.page;

import dev.debrief.people.Reader;
import dev.debrief.review.Review;
import dev.debrief.review.Schedule;
import dev.debrief.review.figure.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds what became different after a month was frozen. */
@ApplicationScoped
class Since {
    private static final int MOST = 200;

    private static final String CARRIED = """
            select count(*) filter (where a.state in ('done', 'verified')) as closed,
                   count(*) filter (where a.state = 'won''t do' or a.dropped_at is not null) as refused,
                   count(*) filter (where a.times_redated > i.redated) as redated, count(*) as all_of_them
              from review_item i join review r on r.id = i.review_id
              left join action_item a on a.number = i.item_number
             where r.month = :month and r.team_id is null and i.is_open and not i.is_unknown%s""";

    private static final String RECORDED_LATER = """
            select e.item_number, e.field, e.became, e.effective_at, e.recorded_at from action_item_event e
             where e.recorded_at > :known and e.effective_at < :end and e.effective_at >= :first
               and e.field in ('opened', 'state', 'due', 'dropped')%s
             order by e.recorded_at desc, e.id desc""";

    private static final String CAME_BACK = """
            select count(distinct c.incident_number) from recurrence c join incident i on i.number = c.incident_number
             where c.marked_at > :known and i.happened_at >= :first and i.happened_at < :end and i.deleted_at is null""";

    private final EntityManager entityManager;
    private final Reader reader;

    Since(EntityManager entityManager, Reader reader) {
        this.entityManager = entityManager;
        this.reader = reader;
    }

    SincePage page(Review review) {
        Month month = Schedule.month(review.month());
        List<SincePage.Correction> corrections = new ArrayList<>();
        for (Object one : bounds(
                        entityManager.createNativeQuery(
                                RECORDED_LATER.formatted(ofTeam(review, "e.item_number")), Tuple.class),
                        review,
                        month)
                .setMaxResults(MOST)
                .getResultList()) corrections.add(correction((Tuple) one));
        return new SincePage(
                Month.inWords(review.month()),
                review.address(""),
                InWords.moment(review.knownAt(), reader.zone()),
                sentences(review, month),
                corrections);
    }

    private static String ofTeam(Review review, String number) {
        return review.teamId() == null
                ? ""
                : " and " + number + " in (select item_number from review_item i join review r on r.id = i.review_id"
                        + " where r.month = :month and r.team_id is null and i.team = :team)";
    }

    private static Query bounds(Query query, Review review, Month month) {
        query.setParameter("known", Timestamp.from(review.knownAt()))
                .setParameter("first", Timestamp.from(month.first()))
                .setParameter("end", Timestamp.from(month.end()));
        if (review.teamId() != null) ofOne(query, review);
        return query;
    }

    private static Query ofOne(Query query, Review review) {
        query.setParameter("month", review.month().atDay(1));
        return review.teamId() == null ? query : query.setParameter("team", review.teamName());
    }

    private List<String> sentences(Review review, Month month) {
        Tuple row = (Tuple) ofOne(
                        entityManager.createNativeQuery(
                                CARRIED.formatted(review.teamId() == null ? "" : " and i.team = :team"), Tuple.class),
                        review)
                .getSingleResult();
        List<String> sentences = new ArrayList<>();
        sentences.add("Of " + row.get("all_of_them") + " carried over, " + row.get("closed") + " are done by now, "
                + row.get("refused") + " will not be done, and " + row.get("redated") + " have another date.");
        if (review.teamId() == null) {
            Query query = entityManager
                    .createNativeQuery(CAME_BACK)
                    .setParameter("known", Timestamp.from(review.knownAt()))
                    .setParameter("first", Timestamp.from(month.first()))
                    .setParameter("end", Timestamp.from(month.end()));
            long cameBack = ((Number) query.getSingleResult()).longValue();
            if (cameBack > 0)
                sentences.add(cameBack + (cameBack == 1 ? " incident" : " incidents")
                        + " of this month were marked later as having come back.");
        }
        return sentences;
    }

    private SincePage.Correction correction(Tuple row) {
        String became = row.get("became", String.class);
        String field = row.get("field", String.class);
        int number = ((Number) row.get("item_number")).intValue();
        return new SincePage.Correction(
                "AI-" + number,
                "/actions/" + number,
                field.equals("opened") ? "was made" : field + ": " + (became == null ? "none" : became),
                InWords.moment((Instant) row.get("effective_at"), reader.zone()),
                InWords.moment((Instant) row.get("recorded_at"), reader.zone()));
    }
}
