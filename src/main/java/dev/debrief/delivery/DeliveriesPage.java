package dev.debrief.delivery;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list of deliveries as the page shows it.
 *
 * @param query what is asked for, as the address of this list
 * @param broken the destinations that are left alone just now
 * @param all how many of those that are asked for can be decided about, in words; empty where none can
 * @param said what was just decided; empty for nothing
 * @param refused what could not be done, each with its reason
 */
@TemplateData
public record DeliveriesPage(
        String query,
        boolean isNarrowed,
        List<Count> counts,
        Choice destinations,
        Choice kinds,
        String state,
        List<Broken> broken,
        List<Row> rows,
        @Nullable String next,
        String all,
        String said,
        List<Refused> refused) {

    /** How many are in one state, with the way to them. */
    @TemplateData
    public record Count(String words, String count, String address, boolean isShown) {}

    /** One filter. */
    @TemplateData
    public record Choice(String chosen, List<String> options) {}

    /** A destination that is left alone, since when, why, and when it is probed. */
    @TemplateData
    public record Broken(String name, String since, String why, String probe) {}

    /** A decision that could not be carried out. */
    @TemplateData
    public record Refused(long id, String why) {}

    /**
     * One delivery.
     *
     * @param when its next try, or when it was settled, as a sentence
     */
    @TemplateData
    public record Row(
            long id,
            String about,
            String destination,
            String kind,
            String target,
            String state,
            String icon,
            boolean isDone,
            boolean needsYou,
            boolean maySelect,
            boolean isSelected,
            String when,
            String attempts,
            String why) {
        static Row of(DeliveryListing.Line line, ZoneId zone, Instant now, Set<Long> selected) {
            return new Row(
                    line.id(),
                    line.about(),
                    line.destination(),
                    line.kind(),
                    line.target(),
                    line.state().said(),
                    DeliveriesPage.icon(line.state()),
                    line.state() == DeliveryState.DONE,
                    line.waitsForAPerson(),
                    line.state() != DeliveryState.DONE && line.state() != DeliveryState.SENDING,
                    selected.contains(line.id()),
                    when(line, zone, now),
                    tries(line.attempts()),
                    line.state() == DeliveryState.DROPPED ? line.decision() : line.why());
        }

        private static String tries(int attempts) {
            return attempts == 0 ? "none yet" : attempts == 1 ? "1 try" : attempts + " tries";
        }

        private static String when(DeliveryListing.Line line, ZoneId zone, Instant now) {
            Instant next = line.notBefore();
            if (next != null && line.state() == DeliveryState.WAITING)
                return next.isAfter(now) ? "next try " + Times.said(next, zone) : "due now";
            if (next != null) return "looked at again " + Times.said(next.isAfter(now) ? next : now, zone);
            if (line.waitsForAPerson()) return "waits for you";
            Instant settled = line.settledAt();
            return settled == null ? "on its way" : line.state().said() + " " + Times.said(settled, zone);
        }
    }

    /** The icon that goes with the word of a state. */
    static String icon(DeliveryState state) {
        return switch (state) {
            case WAITING -> "s-open";
            case SENDING -> "s-half";
            case DONE -> "s-done";
            case UNKNOWN, GIVEN_UP -> "warn";
            case DROPPED -> "s-wont";
        };
    }
}
