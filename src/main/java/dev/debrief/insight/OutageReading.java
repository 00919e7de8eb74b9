package dev.debrief.insight;

import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import dev.debrief.insight.count.Names.Target;
import dev.debrief.insight.count.Outage;
import dev.debrief.insight.count.Question;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how long incidents kept services away that have a target. */
final class OutageReading {
    /** So long before the days of a target an incident may have begun and still count in them. */
    static final int DAYS_BEFORE = 90;

    private static final String OUTAGES = """
            select i.number, x.service_id, i.happened_at,
                   max(coalesce(m.instant, t.instant)) filter (where m.kind = 'started'),
                   max(coalesce(m.instant, t.instant)) filter (where m.kind = 'mitigated'),
                   max(coalesce(m.instant, t.instant)) filter (where m.kind = 'resolved')
              from incident i
              join incident_service x on x.incident_number = i.number
              left join milestone m on m.incident_number = i.number and m.kind in ('started', 'mitigated', 'resolved')
              left join timeline_entry t on t.incident_number = i.number and t.row_id = m.entry_row_id
             where x.service_id = any(?::bigint[]) and i.happened_at >= ? and i.happened_at < ? and""";

    private OutageReading() {}

    private record Found(int incident, long service, Instant happenedAt, Measured length) {}

    static List<Outage> read(Statements rows, Question question, List<Target> targets) throws SQLException {
        if (targets.isEmpty()) return List.of();
        int most = targets.stream().mapToInt(Target::days).max().orElse(0);
        Where where = Where.incidents(question.only());
        List<Object> parameters = new ArrayList<>();
        parameters.add(targets.stream().map(Target::service).toList());
        parameters.add(start(question, most + DAYS_BEFORE));
        parameters.add(question.days().end());
        parameters.addAll(where.parameters());
        List<Found> found = rows.rows(
                OUTAGES + " " + where.sql() + " group by i.number, x.service_id order by i.number",
                parameters,
                OutageReading::found);
        List<Outage> outages = new ArrayList<>();
        for (Target target : targets) {
            Instant from = start(question, target.days());
            for (Found one : found)
                if (one.service() == target.service() && reaches(one, from))
                    outages.add(new Outage(one.incident(), one.service(), one.length()));
        }
        return outages;
    }

    private static Instant start(Question question, int days) {
        return question.days()
                .until()
                .minusDays(days)
                .atStartOfDay(question.days().zone())
                .toInstant();
    }

    /** What began before the days of the target counts as far as it lasts into them. */
    private static boolean reaches(Found one, Instant from) {
        if (!one.happenedAt().isBefore(from)) return true;
        return one.length() instanceof Measured.Took took && took.to().isAfter(from);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getInt(1),
                row.getLong(2),
                Objects.requireNonNull(Statements.instant(row, 3)),
                length(Statements.instant(row, 4), Statements.instant(row, 5), Statements.instant(row, 6)));
    }

    private static Measured length(@Nullable Instant started, @Nullable Instant mitigated, @Nullable Instant resolved) {
        return TimeTo.between(
                Optional.ofNullable(started), Optional.ofNullable(mitigated == null ? resolved : mitigated), false);
    }
}
