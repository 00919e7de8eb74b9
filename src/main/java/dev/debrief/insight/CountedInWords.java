package dev.debrief.insight;

import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Narrowing;
import dev.debrief.insight.count.Pick;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was counted, as the head of its list says it: {@code found by an alert, 1 August to 31 October 2026}. */
final class CountedInWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("incidents", "all that began"),
            Map.entry("severity", "of severity %s"),
            Map.entry("type", "of type %s"),
            Map.entry("service", "of this service"),
            Map.entry("category", "with a factor of the category %s"),
            Map.entry("no-category", "with factors that have no category"),
            Map.entry("no-factor", "without any factor"),
            Map.entry("came-back", "marked as the return of an earlier factor"),
            Map.entry("outage", "that used up the error budget"),
            Map.entry("outage-left-out", "left out of the error budget"),
            Map.entry("made", "made"),
            Map.entry("made-refused", "made, and won\u2019t do"),
            Map.entry("made-done", "made, and done by now"),
            Map.entry("made-counted", "made, without those that won\u2019t be done"),
            Map.entry("made-without-date", "made without a due date"),
            Map.entry("due", "fallen due"),
            Map.entry("on-time", "done by their date"),
            Map.entry("due-refused", "fallen due, and won\u2019t do"),
            Map.entry("due-unknown", "fallen due, and done at a time that nobody knows"),
            Map.entry("done", "done"),
            Map.entry("done-measured", "done"),
            Map.entry("done-left-out", "done, and left out of the time it took"),
            Map.entry("open", "open now"),
            Map.entry("late", "late now"),
            Map.entry("age", "open now, %s days old"),
            Map.entry("age-late", "late now, %s days old"),
            Map.entry("kind", "made, of the kind %s"),
            Map.entry("strength", "made, of the strength %s"),
            Map.entry("doer", "open now, of this owner"),
            Map.entry("doer-late", "late now, of this owner"),
            Map.entry("service-open", "open now, from incidents of this service"));

    /** These are counted as of now, whatever the span is. */
    private static final Set<String> NOW =
            Set.of("open", "late", "age", "age-late", "doer", "doer-late", "service-open");

    private CountedInWords() {}

    static String of(CountedAddress address) {
        Pick pick = address.pick();
        String value = pick.value().equals(Pick.NONE) ? "\u201cnot said\u201d" : pick.value();
        String what = switch (pick.figure()) {
            case "found-by" -> foundBy(pick.value());
            case "measured" -> "whose " + time(value) + " is counted";
            case "left-out" -> "whose " + time(value) + " is left out";
            default -> WORDS.getOrDefault(pick.figure(), pick.figure()).formatted(value);
        };
        String when = NOW.contains(pick.figure())
                ? ""
                : ", " + span(address.question().days());
        return what + when + narrowed(address.question().only());
    }

    private static String foundBy(String word) {
        return switch (word) {
            case "alert" -> "found by an alert";
            case "people" -> "found by people";
            default -> "where it is not said who found them";
        };
    }

    private static String time(String value) {
        int slash = value.indexOf('/');
        return "time to " + (slash < 0 ? value : value.substring(0, slash));
    }

    /** {@code 1 August 2026 to 31 October 2026}. */
    static String span(Days days) {
        String first = DAY.format(days.from());
        return days.length() <= 1
                ? first
                : first + " to " + DAY.format(days.until().minusDays(1));
    }

    private static String narrowed(Narrowing only) {
        if (only.isNone()) return "";
        return only.drills() && new Narrowing(null, null, null, null, null, true).equals(only)
                ? ", drills too"
                : ", narrowed as the figures were";
    }
}
