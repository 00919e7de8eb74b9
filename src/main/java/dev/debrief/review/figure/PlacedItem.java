package dev.debrief.review.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item with the names under which it counts, as they were at the month's last instant.
 *
 * @param owner who has it, a person or a team; empty where nobody has, as is {@code team}
 * @param severity of its incident; empty where there is none
 * @param rank 1 is the worst; 9 where there is no severity
 * @param age whole days on the calendar from the day it was made to the last day of the month
 * @param daysToClose from the day it was made to the day it was done; null where it did not leave as done
 * @param isLate whether it was open and its day had passed
 * @param onTime whether it was done by its date; null where it was not done in this month, or had no date
 */
public record PlacedItem(
        ItemFact fact,
        String owner,
        String team,
        String severity,
        int rank,
        long age,
        @Nullable Long daysToClose,
        boolean isLate,
        @Nullable Boolean onTime) {

    /** The same with what follows from its dates in that month. */
    public static PlacedItem of(ItemFact fact, Month month, String owner, String team, String severity, int rank) {
        LocalDate made = month.dayOf(fact.madeAt());
        Instant closed = fact.closedAt();
        return new PlacedItem(
                fact,
                owner,
                team,
                severity,
                rank,
                Math.max(0, ChronoUnit.DAYS.between(made, month.lastDay())),
                closed == null ? null : Math.max(0, ChronoUnit.DAYS.between(made, month.dayOf(closed))),
                fact.isOpen() && isOver(fact.due(), month.end(), month.lastDay()),
                onTime(fact, month));
    }

    /** The day on which it was due, of an instant the day in UTC as the lists have it; empty where there is none. */
    public Optional<LocalDate> dueOn() {
        String due = fact.due();
        return due == null || due.startsWith("“")
                ? Optional.empty()
                : Optional.of(LocalDate.parse(due.substring(0, 10)));
    }

    private static @Nullable Boolean onTime(ItemFact fact, Month month) {
        Instant closed = fact.closedAt();
        String due = fact.dueAtClosing();
        if (closed == null) return null;
        if (moment(due).isEmpty() && day(due).isEmpty()) return null;
        return !isOver(due, closed, month.dayOf(closed));
    }

    /** A day is over when the next one begins, an instant when it has passed; words never are. */
    private static boolean isOver(@Nullable String due, Instant at, LocalDate today) {
        return moment(due)
                .map(moment -> moment.isBefore(at))
                .or(() -> day(due).map(day -> day.isBefore(today)))
                .orElse(false);
    }

    private static Optional<Instant> moment(@Nullable String due) {
        return due == null || due.length() == 10 || due.startsWith("“")
                ? Optional.empty()
                : Optional.of(Instant.parse(due));
    }

    private static Optional<LocalDate> day(@Nullable String due) {
        if (due == null || due.length() != 10) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(due));
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }
}
