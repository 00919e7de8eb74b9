package dev.debrief.action.calendar;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A calendar in the table: that of the house, which is always there, or that of a team which says something else. */
@Entity
public class WorkingCalendar extends PanacheEntityBase {
    private static final String WITH_HOLIDAYS =
            "select distinct c from WorkingCalendar c left join fetch c.holidays where ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    /** Null for the house. */
    @Nullable
    Long teamId;

    String timeZone;

    /** ISO 8601: 1 is Monday. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<Short> weekdays;

    @ElementCollection
    @CollectionTable(name = "holiday", joinColumns = @JoinColumn(name = "calendar_id"))
    @OrderColumn(name = "place")
    List<HolidayColumns> holidays = new ArrayList<>();

    /** A holiday in its table; the year is null where it comes every year. */
    @Embeddable
    record HolidayColumns(
            @Column(name = "year") @Nullable Short year,
            @Column(name = "month") short month,
            @Column(name = "day") short day,
            String name) {
        static HolidayColumns of(Holiday holiday) {
            return new HolidayColumns(
                    holiday.year() == null ? null : holiday.year().shortValue(),
                    (short) holiday.day().getMonthValue(),
                    (short) holiday.day().getDayOfMonth(),
                    holiday.name());
        }

        Holiday holiday() {
            return new Holiday(MonthDay.of(month, day), year == null ? null : Integer.valueOf(year), name);
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected WorkingCalendar() {}

    static WorkingCalendar house() {
        return WorkingCalendar.<WorkingCalendar>list(WITH_HOLIDAYS + "coalesce(c.teamId, 0) = 0").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the house has a calendar"));
    }

    static Optional<WorkingCalendar> of(long team) {
        return WorkingCalendar.<WorkingCalendar>list(WITH_HOLIDAYS + "coalesce(c.teamId, 0) = ?1", team).stream()
                .findFirst();
    }

    /** The calendar that a team goes by: its own, otherwise that of the house; of the house for null. */
    static WorkingCalendar goneBy(@Nullable Long team) {
        return Optional.ofNullable(team).flatMap(WorkingCalendar::of).orElseGet(WorkingCalendar::house);
    }

    /** A new one for a team, as the house has it until it says something else. */
    static WorkingCalendar begin(long team) {
        WorkingCalendar calendar = new WorkingCalendar();
        calendar.teamId = team;
        return calendar;
    }

    void set(ZoneId zone, Set<DayOfWeek> worked, Collection<Holiday> free) {
        timeZone = zone.getId();
        weekdays = worked.stream().sorted().map(day -> (short) day.getValue()).toList();
        List<HolidayColumns> wanted = free.stream().map(HolidayColumns::of).toList();
        if (holidays.equals(wanted)) return;
        holidays.clear();
        flushIfKept();
        holidays.addAll(wanted);
    }

    /** What goes has to be gone before what comes, where both are the same day. */
    private void flushIfKept() {
        if (isPersistent()) flush();
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Set<DayOfWeek> worked() {
        return weekdays.stream()
                .map(day -> DayOfWeek.of(day))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    List<Holiday> free() {
        return holidays.stream().map(HolidayColumns::holiday).toList();
    }

    WorkingDays days() {
        return new WorkingDays(worked(), free());
    }
}
