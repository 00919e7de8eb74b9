package dev.debrief.review;

import dev.debrief.review.figure.Asked;
import dev.debrief.review.figure.FactorFact;
import dev.debrief.review.figure.FactorFact.Standing;
import dev.debrief.review.figure.Month;
import dev.debrief.review.figure.RiskFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how factors stood at a month's end: answered by an item, accepted by somebody, or bare. */
@ApplicationScoped
class FactorReading {
    private static final String ACCEPTED = """
            select incident_number as incident, factor_row_id as factor, until_day from accepted_risk
             where accepted_at < :end and (withdrawn_at is null or withdrawn_at >= :end) and until_day >= :last
             order by id""";

    private final IncidentReading incidents;
    private final EntityManager entityManager;

    FactorReading(IncidentReading incidents, EntityManager entityManager) {
        this.incidents = incidents;
        this.entityManager = entityManager;
    }

    /** @param expiring the accepted risks that end in the month after */
    record Found(List<FactorFact> factors, List<RiskFact> expiring) {}

    private record Accepted(int incident, String factor, LocalDate until) {}

    /**
     * Of the incidents of the window that count.
     *
     * @param answered row ids of factors that items answer, by incident
     */
    Found read(Asked asked, List<IncidentThen> window, Map<Integer, Set<String>> answered, Names names) {
        Month month = asked.month();
        List<Accepted> accepted = accepted(month);
        Set<String> dealtWith = new HashSet<>();
        accepted.forEach(one -> dealtWith.add(one.incident + " " + one.factor));
        List<FactorFact> facts = new ArrayList<>();
        window.stream()
                .filter(one -> one.counts()
                        && one.began().isBefore(month.end())
                        && !one.began().isBefore(month.before(11).first()))
                .sorted(Comparator.comparingInt(IncidentThen::number))
                .forEach(incident -> {
                    for (IncidentThen.Factor factor : incident.factors()) {
                        boolean isAnswered = answered.getOrDefault(incident.number(), Set.of())
                                .contains(factor.rowId());
                        boolean isAccepted = dealtWith.contains(incident.number() + " " + factor.rowId());
                        facts.add(new FactorFact(
                                incident.number(),
                                factor.rowId(),
                                factor.text(),
                                incident.title(),
                                incident.severity(),
                                names.rank(incident.severity()),
                                names.team(incident.team()),
                                isAnswered ? Standing.ANSWERED : isAccepted ? Standing.ACCEPTED : Standing.BARE));
                    }
                });
        return new Found(facts, expiring(asked, accepted, names));
    }

    private List<RiskFact> expiring(Asked asked, List<Accepted> accepted, Names names) {
        LocalDate until = asked.month().month().plusMonths(1).atEndOfMonth();
        List<Accepted> ending =
                accepted.stream().filter(one -> !one.until.isAfter(until)).toList();
        Map<Integer, IncidentThen> then =
                incidents
                        .then(ending.stream().map(Accepted::incident).collect(Collectors.toSet()), asked.knownAt())
                        .stream()
                        .collect(Collectors.toMap(IncidentThen::number, Function.identity()));
        return ending.stream()
                .map(one -> risk(one, then.get(one.incident), names))
                .sorted(Comparator.comparing(RiskFact::until)
                        .thenComparing(RiskFact::incident)
                        .thenComparing(RiskFact::factor))
                .toList();
    }

    private static RiskFact risk(Accepted one, @Nullable IncidentThen incident, Names names) {
        if (incident == null) return new RiskFact(one.incident, one.factor, "", "", "", one.until);
        String text = incident.factors().stream()
                .filter(factor -> factor.rowId().equals(one.factor))
                .map(IncidentThen.Factor::text)
                .findFirst()
                .orElse("");
        return new RiskFact(one.incident, one.factor, text, incident.title(), names.team(incident.team()), one.until);
    }

    private List<Accepted> accepted(Month month) {
        List<?> rows = entityManager
                .createNativeQuery(ACCEPTED, Tuple.class)
                .setParameter("end", Timestamp.from(month.end()))
                .setParameter("last", month.lastDay())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Accepted(
                        ((Number) row.get("incident")).intValue(),
                        row.get("factor", String.class),
                        LocalDate.parse(row.get("until_day").toString())))
                .toList();
    }
}
