package dev.debrief.action.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is asked what waits.
 *
 * @param id of a person, or of a team where it is asked what waits in a team
 * @param today the day on which it is asked, where they are
 * @param since what was closed after this instant is news; null where nobody asks for that
 */
public record Asking(
        long id, LocalDate today, ZoneId zone, @Nullable Instant since) {}
