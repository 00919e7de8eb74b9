package dev.debrief.review;

import dev.debrief.review.figure.ItemChange;
import dev.debrief.review.figure.MadeItems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A year of incidents and action items at random, as a diary and in the database. */
final class MadeYear {
    /** Nobody else's numbers. */
    static final int FIRST = 5_000_000;

    static final Instant BEGIN = Instant.parse("2018-10-01T00:00:00Z");
    private static final List<String> TYPES = List.of("Outage", "Data late", "Security");
    private static final int DAYS = 480;

    /** What an incident said in one revision. */
    record Said(
            Instant saved,
            String severity,
            String team,
            String type,
            Instant started,
            @Nullable Instant detected,
            @Nullable Instant resolved,
            @Nullable Instant published,
            boolean drill,
            boolean deleted) {}

    /** An incident with its revisions, the oldest first, and two factors. */
    record Made(int number, List<Said> revisions) {}

    /** That an incident happened through the same gap as an earlier one. */
    record Again(int incident, int earlier, String factor, Instant marked) {}

    /** That the risk of a factor was accepted until a day, and since when it no longer was. */
    record Risk(int incident, String factor, Instant accepted, LocalDate until, Instant withdrawn) {}

    /** Nothing of this year is accepted any more when the tests run. */
    private static final Instant LONG_AFTER = Instant.parse("2020-06-01T00:00:00Z");

    private final Random random;
    private final List<String> teams;
    final List<Made> incidents = new ArrayList<>();
    final List<Again> recurrences = new ArrayList<>();
    final List<Risk> risks = new ArrayList<>();
    final List<MadeItems.Made> items;

    MadeYear(
            long seed,
            int howManyIncidents,
            int howManyItems,
            List<Long> people,
            List<Long> teamIds,
            List<String> teams) {
        this.random = new Random(seed);
        this.teams = teams;
        for (int i = 0; i < howManyIncidents; i++) incidents.add(incident(FIRST + i));
        for (int i = 0; i < howManyIncidents / 4; i++) recur();
        for (Made incident : incidents) if (random.nextInt(3) == 0) accept(incident);
        MadeItems.Choices choices = new MadeItems.Choices(
                people, teamIds, incidents.stream().map(Made::number).toList(), BEGIN, DAYS - 30);
        this.items = new MadeItems(seed, choices).make(FIRST, howManyItems);
    }

    private Made incident(int number) {
        Instant started = BEGIN.plusSeconds(random.nextInt(DAYS * 86_400));
        List<Said> revisions = new ArrayList<>();
        Instant saved = started.plusSeconds(random.nextInt(20 * 86_400));
        int count = 1 + random.nextInt(4);
        Instant published = null;
        boolean drill = random.nextInt(15) == 0;
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) == 0) published = published == null ? saved : null;
            Instant begun = random.nextInt(6) == 0 ? started.minusSeconds(random.nextInt(40 * 86_400)) : started;
            revisions.add(new Said(
                    saved,
                    "SEV" + (1 + random.nextInt(4)),
                    teams.get(random.nextInt(teams.size())),
                    TYPES.get(random.nextInt(TYPES.size())),
                    begun,
                    random.nextInt(4) == 0 ? null : begun.plusSeconds(random.nextInt(7_200) - 300L),
                    random.nextInt(5) == 0 ? null : begun.plusSeconds(random.nextInt(86_400) + 600L),
                    published,
                    drill,
                    random.nextInt(12) == 0));
            saved = saved.plusSeconds(1 + random.nextInt(25 * 86_400));
        }
        return new Made(number, revisions);
    }

    private void recur() {
        Made one = incidents.get(random.nextInt(incidents.size()));
        Made other = incidents.get(random.nextInt(incidents.size()));
        if (one.number() == other.number()) return;
        String factor = random.nextInt(3) == 0 ? "" : "f" + other.number() + "-" + random.nextInt(2);
        if (recurrences.stream()
                .anyMatch(there -> there.incident() == one.number() && there.earlier() == other.number())) return;
        Instant marked = one.revisions().get(0).saved().plusSeconds(random.nextInt(20 * 86_400));
        recurrences.add(new Again(one.number(), other.number(), factor, marked));
    }

    /** One of its factors, up to three times in turn, each ending the one before. */
    private void accept(Made incident) {
        String factor = "f" + incident.number() + "-" + random.nextInt(2);
        Instant at = incident.revisions().get(0).saved().plusSeconds(random.nextInt(60 * 86_400));
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            LocalDate until = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(random.nextInt(150));
            Instant withdrawn =
                    times == 1 && random.nextBoolean() ? LONG_AFTER : at.plusSeconds(1 + random.nextInt(90 * 86_400));
            risks.add(new Risk(incident.number(), factor, at, until, withdrawn));
            at = withdrawn;
        }
    }

    /** Writes the whole diary. Incidents are out of sight for everybody else. */
    void write(Connection connection, long person) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table incident disable trigger user");
            statement.execute("alter table action_item disable trigger user");
            for (Made incident : incidents) write(connection, incident, person);
            writeItems(connection, items);
            for (Again again : recurrences) {
                statement.execute("insert into recurrence (incident_number, earlier_number, factor_row_id, marked_by,"
                        + " marked_at) values (" + again.incident() + ", " + again.earlier() + ", '" + again.factor()
                        + "', " + person + ", '" + again.marked() + "')");
            }
            for (Risk risk : risks) {
                statement.execute("insert into accepted_risk (incident_number, factor_row_id, why, accepted_by,"
                        + " accepted_at, recorded_by, until_day, withdrawn_at, withdrawn_by) values (" + risk.incident()
                        + ", '" + risk.factor() + "', 'Made', " + person + ", '" + risk.accepted() + "', " + person
                        + ", '"
                        + risk.until() + "', '" + risk.withdrawn() + "', " + person + ")");
            }
            statement.execute("alter table incident enable trigger user");
            statement.execute("alter table action_item enable trigger user");
        }
    }

    private static void write(Connection connection, Made incident, long person) throws SQLException {
        Said last = incident.revisions().get(incident.revisions().size() - 1);
        try (PreparedStatement row = connection.prepareStatement(
                        "insert into incident (number, title, severity, time_zone, revision, created_at, happened_at,"
                                + " started_at, resolved_at, published_at, published_by, deleted_at, deleted_by)"
                                + " values (?, 'Made', ?, 'UTC', ?, ?, ?, ?, ?, ?, ?, now(), ?)");
                PreparedStatement revision = connection.prepareStatement(
                        "insert into revision (id, incident_number, number, saved_at, saved_by, note, document)"
                                + " values (nextval('revision_id') + 1000000000, ?, ?, ?, ?, ?, ?::jsonb)")) {
            row.setInt(1, incident.number());
            row.setString(2, last.severity());
            row.setInt(3, incident.revisions().size());
            row.setObject(4, at(incident.revisions().get(0).saved()));
            row.setObject(5, at(last.started()));
            row.setObject(6, at(last.started()));
            row.setObject(7, at(last.resolved()), Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(8, at(last.published()), Types.TIMESTAMP_WITH_TIMEZONE);
            row.setObject(9, last.published() == null ? null : person, Types.BIGINT);
            row.setLong(10, person);
            row.execute();
            int number = 0;
            for (Said said : incident.revisions()) {
                revision.setInt(1, incident.number());
                revision.setInt(2, ++number);
                revision.setObject(3, at(said.saved()));
                revision.setLong(4, person);
                revision.setString(5, said.deleted() ? "Deleted" : "");
                revision.setString(6, document(incident.number(), said));
                revision.addBatch();
            }
            revision.executeBatch();
        }
    }

    private static String document(int number, Said said) {
        StringBuilder milestones = new StringBuilder("\"started\": {\"at\": \"" + said.started() + "\"}");
        if (said.detected() != null) milestones.append(", \"detected\": {\"at\": \"" + said.detected() + "\"}");
        if (said.resolved() != null) milestones.append(", \"resolved\": {\"at\": \"" + said.resolved() + "\"}");
        return """
                {"title": "Made %s", "severity": "%s", "type": "%s", "team": "%s", "timeZone": "UTC", "drill": %s,
                 "publishedAt": %s, "publishedBy": %s, "milestones": {%s},
                 "factors": [{"id": "f%s-0", "role": "root cause", "text": "One"},
                             {"id": "f%s-1", "role": "trigger", "text": "Two"}]}""".formatted(
                        number,
                        said.severity(),
                        said.type(),
                        said.team(),
                        said.drill(),
                        said.published() == null ? "null" : "\"" + said.published() + "\"",
                        said.published() == null ? "null" : "\"somebody\"",
                        milestones,
                        number,
                        number);
    }

    /** The items with their events; as they are now they are verified, so that nobody else counts them. */
    static void writeItems(Connection connection, List<MadeItems.Made> items) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into action_item (number, incident_number, row_id, place, text, state, created_at,"
                        + " history_unknown_before, dropped_at) values (?, ?, ?, 0, 'Made', 'verified', now(), ?, now())")) {
            for (MadeItems.Made item : items) {
                row.setInt(1, item.number());
                row.setObject(2, incidentOf(item), Types.INTEGER);
                row.setString(3, "i-" + item.number());
                row.setObject(4, at(item.unknownBefore()), Types.TIMESTAMP_WITH_TIMEZONE);
                row.addBatch();
            }
            row.executeBatch();
        }
        writeEvents(connection, items);
    }

    static void writeEvents(Connection connection, List<MadeItems.Made> items) throws SQLException {
        try (PreparedStatement event = connection.prepareStatement(
                "insert into action_item_event (item_number, act, field, was, became, effective_at, recorded_at,"
                        + " through, undoes) values (?, ?, ?, ?, ?, ?, ?, 'page', ?)")) {
            for (MadeItems.Made item : items) {
                for (ItemChange change : item.changes()) {
                    event.setInt(1, item.number());
                    event.setObject(2, UUID.fromString(change.act()));
                    event.setString(3, change.field());
                    event.setString(4, change.was());
                    event.setString(5, change.became());
                    event.setObject(6, at(change.at()));
                    event.setObject(7, at(change.recorded()));
                    event.setObject(8, change.undoes() == null ? null : UUID.fromString(change.undoes()));
                    event.addBatch();
                }
            }
            event.executeBatch();
        }
    }

    private static @Nullable Integer incidentOf(MadeItems.Made item) {
        return item.changes().stream()
                .filter(change -> change.field().equals("incident"))
                .map(change -> Integer.valueOf(String.valueOf(change.became()).substring(4)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
