package dev.debrief.insight;

import dev.debrief.document.Milestone;
import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import dev.debrief.insight.count.FoundBy;
import dev.debrief.insight.count.IncidentFacts;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.shared.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is counted of the incidents of a span: a few statements, however many incidents there are. */
final class IncidentReading {
    private static final String INCIDENTS = """
            select i.number, i.happened_at, i.severity, i.incident_type, i.published_at, left(i.detection, 400),
                   (select array_agg(x.service_id order by x.place) from incident_service x
                     where x.incident_number = i.number)
              from incident i where""";

    private static final String MILESTONES = """
            select m.incident_number, m.kind, m.how, coalesce(m.instant, t.instant)
              from incident i
              join milestone m on m.incident_number = i.number
              left join timeline_entry t on t.incident_number = i.number and t.row_id = m.entry_row_id
             where""";

    /** The entry that “detected” is taken from, otherwise the first detection. */
    private static final String DETECTIONS = """
            select i.number, d.said from incident i cross join lateral (
                   select left(t.source || ' ' || t.text, 400) as said
                     from timeline_entry t
                     left join milestone m on m.incident_number = i.number and m.kind = 'detected'
                                          and m.entry_row_id = t.row_id
                    where t.incident_number = i.number and (t.kind = 'detection' or m.kind is not null)
                    order by m.kind is null, t.place limit 1) d
             where""";

    private static final String FACTORS =
            "select f.incident_number, f.category from incident i join factor f on f.incident_number = i.number where";

    private static final String CAME_BACK = """
            select i.number, f.category
              from incident i
              join recurrence r on r.incident_number = i.number
              join incident e on e.number = r.earlier_number and e.deleted_at is null
              left join factor f on f.incident_number = r.earlier_number and f.row_id = r.factor_row_id
             where""";

    private final Statements rows;
    private final Categories categories;
    private final String condition;
    private final List<Object> parameters = new ArrayList<>();

    /** Of the incidents that happened from the one instant on and before the other. */
    IncidentReading(Statements rows, Categories categories, Narrowing only, Instant from, Instant until) {
        this.rows = rows;
        this.categories = categories;
        Where where = Where.incidents(only);
        condition = " i.happened_at >= ? and i.happened_at < ? and " + where.sql();
        parameters.add(from);
        parameters.add(until);
        parameters.addAll(where.parameters());
    }

    private record Base(
            int number,
            Instant happenedAt,
            @Nullable String severity,
            @Nullable String type,
            @Nullable Instant publishedAt,
            String detection,
            List<Long> services) {}

    private record Known(
            int incident,
            String kind,
            boolean notApplicable,
            @Nullable Instant at) {}

    private record Said(int incident, @Nullable String text) {}

    /** The newest first. */
    List<IncidentFacts> read() throws SQLException {
        Map<Integer, Map<Milestone.Kind, Known>> milestones = milestones();
        Map<Integer, String> detections = new HashMap<>();
        for (Said said : said(DETECTIONS)) detections.put(said.incident(), Objects.requireNonNullElse(said.text(), ""));
        Map<Integer, Set<String>> sorted = new HashMap<>();
        Set<Integer> withFactors = new HashSet<>();
        for (Said said : said(FACTORS)) {
            withFactors.add(said.incident());
            String category = categories.name(said.text());
            if (!category.isEmpty())
                sorted.computeIfAbsent(said.incident(), key -> new HashSet<>()).add(category);
        }
        Map<Integer, Set<String>> back = new HashMap<>();
        for (Said said : said(CAME_BACK))
            back.computeIfAbsent(said.incident(), key -> new HashSet<>()).add(categories.name(said.text()));
        List<IncidentFacts> facts = new ArrayList<>();
        for (Base base : rows.rows(INCIDENTS + condition, parameters, IncidentReading::base)) {
            int number = base.number();
            Map<Milestone.Kind, Known> known = milestones.getOrDefault(number, Map.of());
            facts.add(new IncidentFacts(
                    number,
                    base.happenedAt(),
                    base.severity(),
                    base.type(),
                    base.services(),
                    lengths(known),
                    at(known, Milestone.Kind.RESOLVED).orElse(null),
                    base.publishedAt(),
                    FoundBy.in(detections.getOrDefault(number, "") + "\n" + base.detection()),
                    sorted.getOrDefault(number, Set.of()).stream().sorted().toList(),
                    withFactors.contains(number),
                    back.getOrDefault(number, Set.of()).stream().sorted().toList()));
        }
        facts.sort(Comparator.comparing(IncidentFacts::happenedAt)
                .thenComparing(IncidentFacts::number)
                .reversed());
        return facts;
    }

    private static Base base(ResultSet row) throws SQLException {
        return new Base(
                row.getInt(1),
                Objects.requireNonNull(Statements.instant(row, 2)),
                row.getString(3),
                row.getString(4),
                Statements.instant(row, 5),
                row.getString(6),
                Statements.numbers(row, 7));
    }

    private List<Said> said(String sql) throws SQLException {
        return rows.rows(sql + condition, parameters, row -> new Said(row.getInt(1), row.getString(2)));
    }

    private Map<Integer, Map<Milestone.Kind, Known>> milestones() throws SQLException {
        Map<Integer, Map<Milestone.Kind, Known>> milestones = new HashMap<>();
        for (Known known : rows.rows(
                MILESTONES + condition,
                parameters,
                row -> new Known(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3).equals("not applicable"),
                        Statements.instant(row, 4))))
            milestones
                    .computeIfAbsent(known.incident(), key -> new EnumMap<>(Milestone.Kind.class))
                    .put(Milestone.Kind.valueOf(known.kind().toUpperCase(Locale.ROOT)), known);
        return milestones;
    }

    private static Map<TimeTo, Measured> lengths(Map<Milestone.Kind, Known> known) {
        Map<TimeTo, Measured> lengths = new EnumMap<>(TimeTo.class);
        for (TimeTo timeTo : TimeTo.values()) {
            Known end = known.get(timeTo.end());
            lengths.put(
                    timeTo,
                    TimeTo.between(
                            at(known, Milestone.Kind.STARTED),
                            at(known, timeTo.end()),
                            end != null && end.notApplicable()));
        }
        return lengths;
    }

    private static Optional<Instant> at(Map<Milestone.Kind, Known> known, Milestone.Kind kind) {
        return Optional.ofNullable(known.get(kind)).map(Known::at);
    }
}
