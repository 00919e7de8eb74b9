package dev.debrief.action.risk;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A factor that nobody will act on, accepted by somebody for a reason and until a day. */
@Entity
public class AcceptedRisk extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    int incidentNumber;
    String factorRowId;
    String why;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "accepted_by")
    Person acceptedBy;

    Instant acceptedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recorded_by")
    Person recordedBy;

    LocalDate untilDay;

    @Nullable
    Instant withdrawnAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "withdrawn_by")
    @Nullable
    Person withdrawnBy;

    @SuppressWarnings("NullAway.Init")
    protected AcceptedRisk() {}

    /** Accepts it from now on; what was accepted of this factor before ends with that. Needs a transaction. */
    public static AcceptedRisk accept(
            IncidentNumber incident,
            String factorRowId,
            String why,
            Person by,
            LocalDate until,
            Person recorder,
            Clock clock) {
        standing(incident, factorRowId).ifPresent(risk -> risk.withdraw(recorder, clock));
        getEntityManager().flush();
        AcceptedRisk risk = new AcceptedRisk();
        risk.incidentNumber = incident.value();
        risk.factorRowId = factorRowId;
        risk.why = why.strip();
        risk.acceptedBy = by;
        risk.acceptedAt = clock.instant();
        risk.recordedBy = recorder;
        risk.untilDay = until;
        risk.persist();
        return risk;
    }

    /** Those of one incident that were not withdrawn, over or not, with who accepted them. */
    public static List<AcceptedRisk> of(IncidentNumber incident) {
        return list(
                "select r from AcceptedRisk r join fetch r.acceptedBy where r.incidentNumber = ?1 and r.withdrawnAt is null"
                        + " order by r.id",
                incident.value());
    }

    /** That of one factor, over or not. */
    public static Optional<AcceptedRisk> standing(IncidentNumber incident, String factorRowId) {
        return find("incidentNumber = ?1 and factorRowId = ?2 and withdrawnAt is null", incident.value(), factorRowId)
                .firstResultOptional();
    }

    /** It is no longer accepted. */
    public void withdraw(Person by, Clock clock) {
        if (withdrawnAt != null) return;
        withdrawnAt = clock.instant();
        withdrawnBy = by;
    }

    /** Whether it is accepted on that day; the last day is one of them. */
    public boolean holdsOn(LocalDate day) {
        return withdrawnAt == null && !day.isAfter(untilDay);
    }

    public String factorRowId() {
        return factorRowId;
    }

    public String why() {
        return why;
    }

    public Person acceptedBy() {
        return acceptedBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** The last day on which it is accepted. */
    public LocalDate untilDay() {
        return untilDay;
    }
}
