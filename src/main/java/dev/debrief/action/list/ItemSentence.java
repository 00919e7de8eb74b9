package dev.debrief.action.list;

import dev.debrief.action.DueInWords;
import dev.debrief.shared.CountInWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A list in one or two sentences: “Eleven open for your teams. Three are late; the oldest has waited 292 days.” */
final class ItemSentence {
    private ItemSentence() {}

    /**
     * @param query what was asked for
     * @param whoseName the person or the team, where there is one
     * @param oldest the day on which the oldest was made; null where nobody knows
     */
    static String of(
            ItemCount count,
            ItemFilter filter,
            ItemsQuery query,
            String whoseName,
            @Nullable LocalDate oldest,
            LocalDate today) {
        String whose = switch (query.get("whose")) {
            case "mine" -> " for you";
            case "teams" -> " for your teams";
            default -> whoseName.isEmpty() ? "" : " for " + whoseName;
        };
        String from = filter.incident() == null ? "" : " from " + filter.incident();
        String first = number(count.all()) + " " + standing(filter.standing(), count.all()) + whose + from + ".";
        if (!filter.standing().canBeLate() || filter.standing() == Standing.ANY || count.all() == 0) return first;
        return first + " " + late(count.late()) + waited(oldest, today) + ".";
    }

    private static String waited(@Nullable LocalDate oldest, LocalDate today) {
        if (oldest == null) return "";
        long days = ChronoUnit.DAYS.between(oldest, today);
        return days < 1 ? "" : "; the oldest has waited " + DueInWords.days(days);
    }

    private static String number(int count) {
        return count > ItemCount.MOST ? "More than 1,000" : CountInWords.atTheBeginning(count);
    }

    private static String late(int count) {
        if (count == 0) return "None is late";
        return number(count) + (count == 1 ? " is late" : " are late");
    }

    private static String standing(Standing standing, int count) {
        return switch (standing) {
            case NOT_FINISHED, OPEN -> "open";
            case IN_PROGRESS -> "in progress";
            case DONE -> "done, to be verified";
            case VERIFIED -> "verified";
            case WONT_DO -> "that will not be done";
            case ANY -> count == 1 ? "action item" : "action items";
        };
    }
}
