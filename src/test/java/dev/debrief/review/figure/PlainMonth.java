package dev.debrief.review.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The same figures once more, slowly: whatever is asked of an instant is told from all events from the beginning. */
public final class PlainMonth {
    private final Month month;
    private final Instant knownAt;

    public PlainMonth(Month month, Instant knownAt) {
        this.month = month;
        this.knownAt = knownAt;
    }

    /** What a field said at an instant; the instant itself belongs to it. */
    public Map<String, String> at(Instant instant, MadeItems.Made item) {
        TreeMap<Instant, List<ItemChange>> byTime = new TreeMap<>();
        for (ItemChange change : item.changes()) {
            if (change.recorded().isAfter(knownAt) || change.at().isAfter(instant)) continue;
            byTime.computeIfAbsent(change.at(), at -> new ArrayList<>()).add(change);
        }
        Map<String, String> values = new HashMap<>();
        byTime.values()
                .forEach(changes -> changes.forEach(change -> {
                    if (change.became() == null) values.remove(change.field());
                    else values.put(change.field(), change.became());
                }));
        return values;
    }

    private static boolean isOpen(Map<String, String> values) {
        String state = values.get("state");
        return values.containsKey("opened")
                && !values.containsKey("dropped")
                && ("open".equals(state) || "in progress".equals(state));
    }

    private static boolean isFinished(Map<String, String> values) {
        return "done".equals(values.get("state")) || "verified".equals(values.get("state"));
    }

    private Instant last() {
        return month.end().minusNanos(1);
    }

    private Map<String, String> start(MadeItems.Made item) {
        return at(month.first().minusNanos(1), item);
    }

    private Map<String, String> end(MadeItems.Made item) {
        return at(last(), item);
    }

    /** The instants of the month at which something became different. */
    private Set<Instant> instants(MadeItems.Made item) {
        Set<Instant> instants = new TreeSet<>();
        for (ItemChange change : item.changes())
            if (!change.recorded().isAfter(knownAt) && month.has(change.at())) instants.add(change.at());
        return instants;
    }

    private @Nullable Instant made(MadeItems.Made item) {
        for (ItemChange change : item.changes())
            if (change.is("opened")
                    && !change.recorded().isAfter(knownAt)
                    && change.at().isBefore(month.end())) return change.at();
        return null;
    }

    private boolean wasEverOpen(MadeItems.Made item) {
        return isOpen(start(item)) || instants(item).stream().anyMatch(at -> isOpen(at(at, item)));
    }

    private boolean isMadeNow(MadeItems.Made item) {
        Instant made = made(item);
        return made != null && month.has(made);
    }

    boolean carriedIn(MadeItems.Made item) {
        return isOpen(start(item));
    }

    boolean carriedOut(MadeItems.Made item) {
        return isOpen(end(item));
    }

    boolean opened(MadeItems.Made item) {
        return !carriedIn(item) && made(item) != null && (carriedOut(item) || isMadeNow(item) || wasEverOpen(item));
    }

    boolean left(MadeItems.Made item) {
        return !carriedOut(item) && (carriedIn(item) || opened(item));
    }

    boolean closed(MadeItems.Made item) {
        return left(item) && isFinished(end(item));
    }

    boolean verified(MadeItems.Made item) {
        if (made(item) == null || !"verified".equals(end(item).get("state"))) return false;
        Map<String, String> before = start(item);
        Instant since = null;
        for (Instant at : instants(item)) {
            Map<String, String> now = at(at, item);
            if ("verified".equals(now.get("state")) && !"verified".equals(before.get("state"))) since = at;
            before = now;
        }
        return since != null;
    }

    /** When it was finished last, going back from the end. */
    private Instant closedAt(MadeItems.Made item) {
        List<ItemChange> all = item.changes().stream()
                .filter(change ->
                        !change.recorded().isAfter(knownAt) && change.at().isBefore(month.end()))
                .toList();
        TreeSet<Instant> instants = new TreeSet<>();
        all.forEach(change -> instants.add(change.at()));
        for (Instant at : instants.descendingSet())
            if (isFinished(at(at, item)) && !isFinished(at(at.minusNanos(1), item))) return at;
        throw new IllegalStateException("AI-" + item.number() + " was never finished");
    }

    private @Nullable Boolean onTime(MadeItems.Made item) {
        Instant closed = closedAt(item);
        String due = at(closed, item).get("due");
        if (due == null || due.startsWith("“")) return null;
        return due.length() == 10
                ? !month.dayOf(closed).isAfter(LocalDate.parse(due))
                : !closed.isAfter(Instant.parse(due));
    }

    private boolean isLate(MadeItems.Made item) {
        String due = end(item).get("due");
        if (due == null || due.startsWith("“") || !carriedOut(item)) return false;
        return due.length() == 10
                ? LocalDate.parse(due).isBefore(month.lastDay())
                : Instant.parse(due).isBefore(month.end());
    }

    private int redated(MadeItems.Made item) {
        Set<String> undone = new HashSet<>();
        List<ItemChange> told = item.changes().stream()
                .filter(change ->
                        !change.recorded().isAfter(knownAt) && change.at().isBefore(month.end()))
                .toList();
        told.forEach(change -> {
            if (change.undoes() != null) undone.add(change.undoes());
        });
        return (int) told.stream()
                .filter(change -> change.is("due") && change.was() != null && change.became() != null)
                .filter(change -> change.undoes() == null && !undone.contains(change.act()))
                .count();
    }

    private long age(MadeItems.Made item, LocalDate until) {
        Instant made = made(item);
        if (made == null) throw new IllegalStateException("not made");
        return Math.max(0, ChronoUnit.DAYS.between(month.dayOf(made), until));
    }

    private boolean isUnknown(MadeItems.Made item) {
        return item.unknownBefore() != null && item.unknownBefore().isAfter(month.first());
    }

    private boolean matters(MadeItems.Made item) {
        return made(item) != null
                && (carriedIn(item)
                        || carriedOut(item)
                        || opened(item)
                        || verified(item)
                        || ("done".equals(end(item).get("state")) && !end(item).containsKey("dropped")));
    }

    /** What these items come to. */
    public Tally tally(List<MadeItems.Made> all) {
        List<MadeItems.Made> items =
                all.stream().filter(item -> matters(item) && !isUnknown(item)).toList();
        List<MadeItems.Made> closed = items.stream().filter(this::closed).toList();
        List<MadeItems.Made> out = items.stream().filter(this::carriedOut).toList();
        List<MadeItems.Made> notDone =
                items.stream().filter(item -> left(item) && !closed(item)).toList();
        List<Tally.AgeBin> ages = new ArrayList<>();
        long[] bounds = {-1, 14, 30, 60, 90, Long.MAX_VALUE};
        for (int bin = 0; bin < 5; bin++) {
            long over = bounds[bin];
            long upTo = bounds[bin + 1];
            Predicate<MadeItems.Made> in =
                    item -> age(item, month.lastDay()) > over && age(item, month.lastDay()) <= upTo;
            ages.add(new Tally.AgeBin(
                    Tally.AGES.get(bin), count(out, in), count(out, item -> in.test(item) && isLate(item))));
        }
        return new Tally(
                count(items, this::carriedIn),
                count(items, this::opened),
                count(items, item -> opened(item) && !isMadeNow(item)),
                closed.size(),
                count(
                        closed,
                        item -> "verified".equals(end(item).get("state"))
                                && !end(item).containsKey("dropped")),
                count(items, this::verified),
                notDone.size(),
                count(notDone, item -> !"won't do".equals(end(item).get("state"))),
                out.size(),
                count(closed, item -> onTime(item) != null),
                count(closed, item -> Boolean.TRUE.equals(onTime(item))),
                days(out.stream().map(item -> age(item, month.lastDay())).toList()),
                days(closed.stream()
                        .map(item -> age(item, month.dayOf(closedAt(item))))
                        .toList()),
                count(out, item -> redated(item) == 1),
                count(out, item -> redated(item) >= 2),
                count(out, this::isLate),
                ages,
                count(all, item -> matters(item) && isUnknown(item)),
                count(all, item -> matters(item) && isUnknown(item) && carriedOut(item)));
    }

    private static @Nullable Days days(List<Long> values) {
        if (values.isEmpty()) return null;
        List<Long> sorted = values.stream().sorted().toList();
        int count = sorted.size();
        double sum = 0;
        for (long value : sorted) sum += value;
        double middle =
                count % 2 == 1 ? sorted.get(count / 2) : (sorted.get(count / 2 - 1) + sorted.get(count / 2)) / 2.0;
        int rank = 1;
        while (10 * rank < 9 * count) rank++;
        return new Days(count, Math.round(middle), Math.round(sum / count), sorted.get(rank - 1));
    }

    private static int count(List<MadeItems.Made> items, Predicate<MadeItems.Made> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
