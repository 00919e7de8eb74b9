package dev.debrief.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed about a line of the agenda; every field maybe empty.
 *
 * @param date like {@code 2026-11-20}
 * @param who a person or a team by name
 * @param items what it is split into, one in each line
 */
public record Wanted(String choice, String date, String who, String evidence, String items, String reason) {
    public Wanted {
        choice = choice.strip();
        date = date.strip();
        who = who.strip();
        evidence = evidence.strip();
        items = items.strip();
        reason = reason.strip();
    }

    /** The day; empty where it is none. */
    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The new items. */
    List<String> newItems() {
        return items.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
