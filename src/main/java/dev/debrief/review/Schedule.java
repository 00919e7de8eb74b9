package dev.debrief.review;

import dev.debrief.people.Person;
import dev.debrief.review.figure.Asked;
import dev.debrief.review.figure.Month;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * At which hour of the first day, and in whose days, months are frozen. A choice goes for the months that end after it
 * and never changes, so that a month has the same bounds whenever it is frozen.
 */
@Entity
@Table(name = "review_schedule")
public class Schedule extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant chosenAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "chosen_by")
    @Nullable
    Person chosenBy;

    int hour;
    String timeZone;

    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    /** The one that holds for months that end from now on. */
    public static Schedule now() {
        return find("order by chosenAt desc, id desc").<Schedule>firstResult();
    }

    /** The one that held when that month ended, by UTC; the first one for months before it. */
    static Schedule of(YearMonth month) {
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Schedule.<Schedule>find("chosenAt <= ?1 order by chosenAt desc, id desc", end)
                .firstResultOptional()
                .orElseGet(Schedule::first);
    }

    private static Schedule first() {
        return find("order by chosenAt, id").<Schedule>firstResult();
    }

    /** Chooses for the months that end from now on; the same again changes nothing. */
    public static void choose(int hour, ZoneId zone, Person by, Clock clock) {
        Schedule now = now();
        if (now.hour == hour && now.timeZone.equals(zone.getId())) return;
        Schedule chosen = new Schedule();
        chosen.chosenAt = clock.instant();
        chosen.chosenBy = by;
        chosen.hour = hour;
        chosen.timeZone = zone.getId();
        chosen.persist();
    }

    /** A month with its bounds. */
    public static Month month(YearMonth month) {
        return new Month(month, of(month).zone());
    }

    /** When a month is to be frozen. */
    public static Instant freezes(YearMonth month) {
        Schedule schedule = of(month);
        return new Month(month, schedule.zone()).freezesAt(schedule.hour);
    }

    /** Since when months are frozen by themselves here. */
    static Instant since() {
        return first().chosenAt;
    }

    /**
     * A month, and what is known of it: what was recorded until it was to be frozen. A month that was over before there
     * were reviews here has no such instant; it is told from all that is known now.
     */
    static Asked asked(YearMonth month, Instant now) {
        Instant freezes = freezes(month);
        return new Asked(month(month), freezes.isBefore(since()) ? now : freezes);
    }

    public int hour() {
        return hour;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
