package dev.debrief.review;

import dev.debrief.review.figure.FactorFact;
import dev.debrief.review.figure.LeftOutFact;
import dev.debrief.review.figure.MonthFacts;
import dev.debrief.review.figure.PostMortemFact;
import dev.debrief.review.figure.RiskFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Writes what the figures beside the items were counted from: incidents left out, post-mortems, factors and risks. */
@ApplicationScoped
class FrozenBeside {
    private final DataSource database;

    FrozenBeside(DataSource database) {
        this.database = database;
    }

    void write(Review review, MonthFacts facts) {
        leftOut(review.id(), facts.leftOut());
        postMortems(review.id(), facts.postMortems());
        factors(review.id(), facts.factors());
        risks(review.id(), facts.expiring());
    }

    private void leftOut(long review, List<LeftOutFact> all) {
        ManyRows.write(
                database,
                "insert into review_left_out (review_id, incident_number, title, team, why) values (?, ?, ?, ?, ?)",
                all,
                (row, one) -> {
                    row.setLong(1, review);
                    row.setInt(2, one.incident());
                    row.setString(3, one.title());
                    row.setString(4, one.team());
                    row.setString(5, one.why());
                });
    }

    private void postMortems(long review, List<PostMortemFact> all) {
        ManyRows.write(
                database,
                "insert into review_post_mortem (review_id, incident_number, title, team, due_on, published_on, is_due,"
                        + " is_published, is_published_late, is_late) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                all,
                (row, one) -> {
                    row.setLong(1, review);
                    row.setInt(2, one.incident());
                    row.setString(3, one.title());
                    row.setString(4, one.team());
                    row.setObject(5, one.dueOn());
                    row.setObject(6, one.publishedOn());
                    row.setBoolean(7, one.isDue());
                    row.setBoolean(8, one.isPublished());
                    row.setBoolean(9, one.isPublishedLate());
                    row.setBoolean(10, one.isLate());
                });
    }

    private void factors(long review, List<FactorFact> all) {
        ManyRows.write(
                database,
                "insert into review_factor (review_id, incident_number, factor_row_id, text, title, severity, team,"
                        + " standing) values (?, ?, ?, ?, ?, ?, ?, ?)",
                all,
                (row, one) -> {
                    row.setLong(1, review);
                    row.setInt(2, one.incident());
                    row.setString(3, one.rowId());
                    row.setString(4, one.text());
                    row.setString(5, one.title());
                    row.setString(6, one.severity());
                    row.setString(7, one.team());
                    row.setString(8, one.standing().name().toLowerCase(Locale.ROOT));
                });
    }

    private void risks(long review, List<RiskFact> all) {
        ManyRows.write(
                database,
                "insert into review_risk (review_id, incident_number, factor_row_id, text, title, team, until_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                all,
                (row, one) -> {
                    row.setLong(1, review);
                    row.setInt(2, one.incident());
                    row.setString(3, one.factor());
                    row.setString(4, one.text());
                    row.setString(5, one.title());
                    row.setString(6, one.team());
                    row.setObject(7, one.until());
                });
    }
}
