package dev.debrief.review;

import dev.debrief.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The figures of one month for everybody or for one team, frozen once for ever. */
@Entity
@Immutable
@Table(name = "review")
public class Review extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    /** Its first day. */
    LocalDate month;

    /** Null: for everybody. */
    @Nullable
    Long teamId;

    String teamName = "";
    String timeZone;

    /** What was recorded later is not in it. */
    Instant knownAt;

    Instant frozenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "frozen_by")
    @Nullable
    Person frozenBy;

    @JdbcTypeCode(SqlTypes.JSON)
    String figures;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** The one of that month; of a team by id, for everybody where that is null. */
    public static Optional<Review> of(YearMonth month, @Nullable Long team) {
        return team == null
                ? find("month = ?1 and teamId is null", month.atDay(1)).firstResultOptional()
                : find("month = ?1 and teamId = ?2", month.atDay(1), team).firstResultOptional();
    }

    /** Those for everybody, or of one team, the newest first; before a month where one is given. */
    public static List<Review> newest(@Nullable Long team, @Nullable YearMonth before, int atMost) {
        LocalDate until = before == null ? LocalDate.of(9999, 1, 1) : before.atDay(1);
        return (team == null
                        ? Review.<Review>find("teamId is null and month < ?1 order by month desc", until)
                        : Review.<Review>find("teamId = ?2 and month < ?1 order by month desc", until, team))
                .page(0, atMost)
                .list();
    }

    /** The months from that one on of which there is a review for everybody, or of that team. */
    public static Set<YearMonth> frozen(@Nullable Long team, YearMonth from) {
        return getEntityManager()
                .createQuery(
                        "select r.month from Review r where coalesce(r.teamId, 0) = ?1 and r.month >= ?2",
                        LocalDate.class)
                .setParameter(1, team == null ? 0 : team)
                .setParameter(2, from.atDay(1))
                .getResultStream()
                .map(YearMonth::from)
                .collect(Collectors.toSet());
    }

    /** Those of one month, that for everybody first, then by the name of the team. */
    public static List<Review> in(YearMonth month) {
        return list("month = ?1 order by teamName", month.atDay(1));
    }

    public long id() {
        if (id == null) throw new IllegalStateException("the review has not been stored yet");
        return id;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public @Nullable Long teamId() {
        return teamId;
    }

    /** Empty for everybody. */
    public String teamName() {
        return teamName;
    }

    /** The zone whose month it is. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Instant knownAt() {
        return knownAt;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    /** As JSON. */
    public String figures() {
        return figures;
    }

    /** {@code /reviews/2026-10}, with the team where there is one. */
    public String address(String below) {
        return "/reviews/" + month() + below + (teamId == null ? "" : "?team=" + teamId);
    }
}
