package dev.debrief.document.check;

import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.PostMortem;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A timeline whose entries do not follow one another, or have not happened yet. */
final class TimelineChecks {
    /** A clock may be a little ahead of another. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private TimelineChecks() {}

    static List<Remark> of(PostMortem tree, Instant now) {
        List<Remark> remarks = new ArrayList<>();
        outOfOrder(tree.timeline(), remarks);
        for (TimelineEntry entry : tree.timeline()) {
            if (isLater(entry.when(), now, tree.head().timeZone())) {
                remarks.add(inTheFuture(field(entry), entry.when().toString()));
            }
        }
        return remarks;
    }

    static Remark inTheFuture(String field, String when) {
        return Remark.onField(
                Check.IN_THE_FUTURE,
                field,
                "In the future",
                when,
                "This has not happened yet.",
                "Are the day and the year right?");
    }

    static boolean isLater(When when, Instant now, ZoneId zone) {
        if (when instanceof When.Exact exact) return exact.instant().isAfter(now.plus(AHEAD));
        LocalDate today = LocalDate.ofInstant(now, zone);
        return when instanceof When.OnDay onDay && onDay.day().isAfter(today);
    }

    /** The fewest entries that would have to move: all that are not in the longest run of times that never go back. */
    private static void outOfOrder(List<TimelineEntry> timeline, List<Remark> remarks) {
        List<TimelineEntry> timed = timeline.stream()
                .filter(entry -> entry.when().toInstant().isPresent())
                .toList();
        boolean[] inOrder = longestRun(timed.stream()
                .map(entry -> entry.when().toInstant().orElseThrow())
                .toList());
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i]) continue;
            TimelineEntry entry = timed.get(i);
            remarks.add(Remark.onField(
                    Check.OUT_OF_ORDER,
                    field(entry),
                    "Out of order",
                    entry.when().toString(),
                    "This time does not fit between those above and below.",
                    "Is the day right, or does the entry belong elsewhere? “Sort by time” moves it."));
        }
    }

    /** Which of them are in the longest run that never decreases; takes n log n. */
    private static boolean[] longestRun(List<Instant> times) {
        int[] lastOfLength = new int[times.size() + 1];
        int[] before = new int[times.size()];
        int longest = 0;
        for (int i = 0; i < times.size(); i++) {
            int low = 1;
            int high = longest + 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (times.get(lastOfLength[middle]).isAfter(times.get(i))) high = middle;
                else low = middle + 1;
            }
            before[i] = low > 1 ? lastOfLength[low - 1] : -1;
            lastOfLength[low] = i;
            longest = Math.max(longest, low);
        }
        boolean[] in = new boolean[times.size()];
        for (int i = longest == 0 ? -1 : lastOfLength[longest]; i >= 0; i = before[i]) in[i] = true;
        return in;
    }

    private static String field(TimelineEntry entry) {
        return ManuscriptFields.name(ManuscriptFields.TIMELINE, entry.id(), "when");
    }
}
