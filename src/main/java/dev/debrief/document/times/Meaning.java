package dev.debrief.document.times;

import dev.debrief.document.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the pieces and the surroundings together. */
final class Meaning {
    private static final String EXAMPLE = "2024-06-21 03:09";

    private final String text;
    private final Pieces pieces;
    private final Surroundings surroundings;
    private final List<String> doubts = new ArrayList<>();

    Meaning(String text, Pieces pieces, Surroundings surroundings) {
        this.text = text;
        this.pieces = pieces;
        this.surroundings = surroundings;
    }

    TypedTime read() {
        if (pieces.buddhistYear) doubts.add("The year was understood as one of the Thai calendar.");
        if (pieces.distance != null) return distant(pieces.distance);
        ZoneId zone = pieces.zone instanceof Zone.Known known ? known.id() : surroundings.zone();
        LocalDate day = day(zone);
        LocalTime clock = pieces.clock;
        if (clock == null)
            return day == null ? unclear("A zone alone says no time. Write " + EXAMPLE + ".") : onDay(day);
        if (day != null) return at(day.atTime(clock), zone);
        return clockAlone(clock, zone);
    }

    private TypedTime onDay(LocalDate day) {
        return understood(new When.OnDay(day, text));
    }

    private TypedTime clockAlone(LocalTime clock, ZoneId zone) {
        Optional<LocalDate> day = surroundings.day(zone);
        if (day.isEmpty()) {
            return unclear("It is not clear on which day this was. Write the day with it: " + EXAMPLE + ".");
        }
        When above = surroundings.above();
        Instant row = above == null ? null : above.toInstant().orElse(null);
        if (row == null || surroundings.isDue() || pieces.endOfDay)
            return at(day.get().atTime(clock), zone);
        AfterMidnight night = new AfterMidnight(LocalDateTime.ofInstant(row, zone), clock);
        night.doubt().ifPresent(doubts::add);
        return at(night.understood(), zone);
    }

    private TypedTime at(LocalDateTime written, ZoneId zone) {
        LocalDateTime local = pieces.endOfDay ? written.plusDays(1) : written;
        if (pieces.midnight && pieces.day != null) {
            doubts.add("Understood as the midnight in which " + Phrases.day(local.toLocalDate()) + " begins.");
        }
        OnTheClock onTheClock = new OnTheClock(local, surroundings.zone());
        OnTheClock.Resolved resolved = resolve(onTheClock, zone);
        if (resolved instanceof OnTheClock.Twofold twofold) return unclear(twofold.question());
        OnTheClock.Clear clear = (OnTheClock.Clear) resolved;
        doubts.addAll(clear.doubts());
        return understood(new When.Exact(clear.instant(), text));
    }

    private OnTheClock.Resolved resolve(OnTheClock onTheClock, ZoneId zone) {
        if (pieces.zone instanceof Zone.Abbreviated written) return onTheClock.in(written.abbreviation());
        return onTheClock.in(zone);
    }

    private TypedTime distant(Distance distance) {
        if (pieces.zone != null || pieces.day != null || pieces.weekday != null) {
            return understood(new When.InWords(text));
        }
        Distances distances = new Distances(surroundings, distance, pieces.clock);
        Optional<LocalDateTime> local = distances.withClock();
        if (local.isPresent()) return at(local.get(), surroundings.zone());
        return distances
                .when(text)
                .map(this::understood)
                .orElseGet(() -> unclear("There is no time above from which this counts. Write " + EXAMPLE + "."));
    }

    /** The day that is written; null where none is. */
    private @Nullable LocalDate day(ZoneId zone) {
        Days days = new Days(surroundings, zone, doubts);
        if (pieces.day == null)
            return pieces.weekday == null ? null : days.weekday(pieces.weekday, pieces.whichWeekday);
        LocalDate day = days.written(pieces.day);
        if (pieces.weekday != null) days.compare(day, pieces.weekday);
        return day;
    }

    private TypedTime understood(When when) {
        return new TypedTime.Understood(when, doubts);
    }

    private static TypedTime unclear(String message) {
        return new TypedTime.Unclear(message);
    }
}
