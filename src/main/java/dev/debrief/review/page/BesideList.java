package dev.debrief.review.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.review.Review;
import dev.debrief.review.figure.IncidentTally;
import dev.debrief.review.page.BesidePage.Row;
import dev.debrief.shared.DurationInWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the incidents, post-mortems, factors and risks that a figure was counted from. */
@ApplicationScoped
class BesideList {
    private final EntityManager entityManager;
    private final ObjectMapper json;

    BesideList(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    /**
     * What is asked for.
     *
     * @param of the word of a figure, maybe empty
     * @param by how it is narrowed, empty for not at all; then {@code name} is whose
     */
    record Wanted(Review review, BesideTable table, String of, String by, String name) {
        boolean isKnown() {
            return table.parts().containsKey(of)
                    && (by.isEmpty() || table.column(by).isPresent());
        }

        BesideTable.Part part() {
            return Objects.requireNonNull(table.parts().get(of));
        }
    }

    long count(Wanted wanted) {
        return ((Number) narrowed(wanted, entityManager.createNativeQuery("select count(*)" + from(wanted)))
                        .getSingleResult())
                .longValue();
    }

    /** In the order of their numbers; what is frozen never changes, so a page begins where it always did. */
    List<Row> rows(Wanted wanted, int from, int atMost) {
        String order = wanted.table() == BesideTable.INCIDENTS
                ? " order by i.began_at, i.incident_number"
                : wanted.table() == BesideTable.FACTORS || wanted.table() == BesideTable.RISKS
                        ? " order by i.incident_number, i.factor_row_id"
                        : " order by i.incident_number";
        List<Row> rows = new ArrayList<>();
        for (Object one : narrowed(
                        wanted, entityManager.createNativeQuery("select i.*" + from(wanted) + order, Tuple.class))
                .setFirstResult(from)
                .setMaxResults(atMost)
                .getResultList()) rows.add(row(wanted, (Tuple) one));
        return rows;
    }

    /** The rows belong to the review for everybody; a team's are those in which it stands. */
    private static String from(Wanted wanted) {
        return " from " + wanted.table().table() + " i join review r on r.id = i.review_id"
                + " where r.month = :month and r.team_id is null and i."
                + (wanted.part().condition().equals("true")
                        ? "review_id is not null"
                        : wanted.part().condition())
                + (wanted.review().teamId() == null ? "" : " and i.team = :team")
                + wanted.table()
                        .column(wanted.by())
                        .map(by -> " and i." + by + " = :name")
                        .orElse("");
    }

    private static Query narrowed(Wanted wanted, Query query) {
        query.setParameter("month", wanted.review().month().atDay(1));
        if (wanted.review().teamId() != null)
            query.setParameter("team", wanted.review().teamName());
        if (wanted.table().column(wanted.by()).isPresent()) query.setParameter("name", wanted.name());
        return query;
    }

    private Row row(Wanted wanted, Tuple row) {
        String incident = "INC-" + row.get("incident_number");
        String address = "/incidents/" + row.get("incident_number");
        String title = text(row, "title");
        return switch (wanted.table()) {
            case INCIDENTS -> new Row(incident, title, address, ofIncident(wanted.review(), row));
            case LEFT_OUT -> new Row(incident, title, address, List.of(text(row, "team"), text(row, "why")));
            case POST_MORTEMS ->
                new Row(
                        incident,
                        title,
                        address,
                        List.of(
                                text(row, "team"),
                                day(row, "due_on", "not asked for"),
                                day(row, "published_on", "no")));
            case FACTORS ->
                new Row(
                        incident,
                        InWords.plain(text(row, "text")),
                        address,
                        List.of(title, text(row, "severity"), text(row, "team"), text(row, "standing")));
            case RISKS ->
                new Row(
                        incident,
                        text(row, "text").isEmpty() ? "A factor that is gone" : InWords.plain(text(row, "text")),
                        address,
                        List.of(title, text(row, "team"), day(row, "until_day", "")));
        };
    }

    private List<String> ofIncident(Review review, Tuple row) {
        List<String> cells = new ArrayList<>(List.of(
                text(row, "severity"),
                text(row, "incident_type"),
                text(row, "team"),
                InWords.moment(row.get("began_at", Instant.class), review.zone())));
        JsonNode seconds = read(text(row, "seconds"));
        JsonNode leftOut = read(text(row, "left_out"));
        for (String measure : IncidentTally.MEASURES)
            cells.add(
                    seconds.has(measure)
                            ? DurationInWords.of(
                                    Duration.ofSeconds(seconds.get(measure).asLong()))
                            : "left out: " + leftOut.path(measure).asText("not known"));
        return cells;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frozen incident cannot be read", e);
        }
    }

    private static String text(Tuple row, String column) {
        return String.valueOf(row.get(column));
    }

    private static String day(Tuple row, String column, String otherwise) {
        @Nullable Object day = row.get(column);
        return day == null
                ? otherwise
                : InWords.day(LocalDate.parse(day.toString())) + " "
                        + day.toString().substring(0, 4);
    }
}
