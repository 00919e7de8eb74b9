package dev.debrief.document.pasted;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the log itself does not say.
 *
 * @param zone the zone in which whoever copied it saw the times
 * @param today the day on which it was copied, in that zone: what the log calls "Today"
 * @param day the day of the first message, where no message names one; null where that is not known
 * @param order of the numbers in a date; null where the log has to tell
 */
public record Assumed(
        ZoneId zone,
        LocalDate today,
        @Nullable LocalDate day,
        @Nullable DateOrder order) {}
