package dev.debrief.review.figure;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.review.figure.ItemFact.Came;
import dev.debrief.review.figure.ItemFact.Left;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many items come to in one month. Carried in + opened − closed − won't do = carried out, always. Items whose past
 * is not known are in none of these figures but {@code unknown}.
 *
 * @param opened made or opened again, so that {@code openedAgain} are among them
 * @param closedVerified those of the closed that were seen to work by the end
 * @param verified all that were seen to work in this month, whenever they were done
 * @param wontDo with those taken out of their post-mortem, which are {@code takenOut}
 * @param closedWithDate those of the closed that had a date
 * @param onTime those of them that were done by it
 * @param age days, of those carried out
 * @param timeToClose days, of the closed
 * @param redatedOnce of those carried out, as are {@code redatedMore} (twice and more) and {@code late}
 * @param unknownOpen those of the unknown that were open at the end
 */
public record Tally(
        int carriedIn,
        int opened,
        int openedAgain,
        int closed,
        int closedVerified,
        int verified,
        int wontDo,
        int takenOut,
        int carriedOut,
        int closedWithDate,
        int onTime,
        @Nullable Days age,
        @Nullable Days timeToClose,
        int redatedOnce,
        int redatedMore,
        int late,
        List<AgeBin> ages,
        int unknown,
        int unknownOpen) {
    public Tally {
        ages = List.copyOf(ages);
    }

    /** How many of the open ones are of an age, and how many of those are late. */
    public record AgeBin(String days, int open, int late) {}

    /** Ages in days, up to which each goes. */
    private static final List<Long> BOUNDS = List.of(14L, 30L, 60L, 90L, Long.MAX_VALUE);

    /** The words of the ages, the youngest first. */
    public static final List<String> AGES = List.of("0–14", "15–30", "31–60", "61–90", "over 90");

    /** The word of an age in days. */
    public static String ageWord(long days) {
        int bin = 0;
        while (days > BOUNDS.get(bin)) bin++;
        return AGES.get(bin);
    }

    /** Of these items. */
    public static Tally of(Collection<PlacedItem> all) {
        List<PlacedItem> items =
                all.stream().filter(item -> !item.fact().isUnknown()).toList();
        List<PlacedItem> out =
                items.stream().filter(item -> item.fact().isOpen()).toList();
        List<PlacedItem> closed =
                items.stream().filter(item -> item.fact().left() == Left.DONE).toList();
        return new Tally(
                count(items, item -> item.fact().wasOpen()),
                count(items, item -> item.fact().came() != Came.NOT),
                count(items, item -> item.fact().came() == Came.AGAIN),
                closed.size(),
                count(closed, item -> item.fact().state().equals("verified")),
                count(items, item -> item.fact().becameVerified()),
                count(
                        items,
                        item -> item.fact().left() == Left.WONT_DO
                                || item.fact().left() == Left.TAKEN_OUT),
                count(items, item -> item.fact().left() == Left.TAKEN_OUT),
                out.size(),
                count(closed, item -> item.onTime() != null),
                count(closed, item -> Boolean.TRUE.equals(item.onTime())),
                Days.of(out.stream().map(PlacedItem::age).toList()),
                Days.of(closed.stream()
                        .flatMap(item -> Stream.ofNullable(item.daysToClose()))
                        .toList()),
                count(out, item -> item.fact().redated() == 1),
                count(out, item -> item.fact().redated() > 1),
                count(out, PlacedItem::isLate),
                ages(out),
                (int) all.stream().filter(item -> item.fact().isUnknown()).count(),
                (int) all.stream()
                        .filter(item -> item.fact().isUnknown() && item.fact().isOpen())
                        .count());
    }

    private static List<AgeBin> ages(List<PlacedItem> out) {
        List<AgeBin> bins = new ArrayList<>();
        for (String word : AGES) {
            List<PlacedItem> in = out.stream()
                    .filter(item -> ageWord(item.age()).equals(word))
                    .toList();
            bins.add(new AgeBin(word, in.size(), count(in, PlacedItem::isLate)));
        }
        return bins;
    }

    private static int count(Collection<PlacedItem> items, Predicate<PlacedItem> wanted) {
        return (int) items.stream().filter(wanted).count();
    }

    /** How many in a hundred of what was there to be done were closed; null where there was nothing. */
    @JsonProperty
    public @Nullable Integer completedPercent() {
        return percent(closed, carriedIn + opened);
    }

    /** How many in a hundred of those closed that had a date were done by it; null where there were none. */
    @JsonProperty
    public @Nullable Integer onTimePercent() {
        return percent(onTime, closedWithDate);
    }

    private static @Nullable Integer percent(int part, int whole) {
        return whole == 0 ? null : (int) Math.round(100.0 * part / whole);
    }
}
