package dev.debrief.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Time laid along a line, with the long empty hours left out: stretches in which something happened, and breaks between
 * them. Positions are in the drawing's units and never go backwards.
 */
record TimelineAxis(List<Stretch> stretches, List<Break> breaks) {
    static final double BREAK = 52;
    private static final double PAD = 14;
    private static final int MOST_BREAKS = 6;

    /** Something happened from {@code first} to {@code last}; drawn from {@code start} to {@code end}. */
    record Stretch(Instant first, Instant last, double start, double end) {
        double position(Instant instant) {
            long whole = Duration.between(first, last).toMillis();
            if (whole == 0) return (start + end) / 2;
            double share = (double) Duration.between(first, instant).toMillis() / whole;
            return start + PAD + share * (end - start - 2 * PAD);
        }

        double unitsPerSecond() {
            long seconds = Duration.between(first, last).toSeconds();
            return seconds == 0 ? Double.POSITIVE_INFINITY : (end - start - 2 * PAD) / seconds;
        }
    }

    /** Time that is left out. */
    record Break(double start, double end, Duration leftOut) {
        double middle() {
            return (start + end) / 2;
        }
    }

    double start() {
        return stretches.get(0).start();
    }

    double end() {
        return stretches.get(stretches.size() - 1).end();
    }

    /** The place of one of the instants that the axis was made for. */
    double position(Instant instant) {
        for (Stretch stretch : stretches) {
            if (!instant.isAfter(stretch.last())) return stretch.position(instant);
        }
        return end() - PAD;
    }

    /** @param instants all that is drawn, in any order, at least one */
    static TimelineAxis of(List<Instant> instants, double start, double length) {
        List<Instant> sorted = new ArrayList<>(new TreeSet<>(instants));
        Set<Instant> breakAfter = longestGaps(sorted);
        List<List<Instant>> groups = new ArrayList<>();
        List<Instant> group = new ArrayList<>();
        for (Instant instant : sorted) {
            group.add(instant);
            if (breakAfter.contains(instant)) {
                groups.add(group);
                group = new ArrayList<>();
            }
        }
        groups.add(group);
        return lay(groups, start, length - BREAK * (groups.size() - 1));
    }

    private static TimelineAxis lay(List<List<Instant>> groups, double start, double length) {
        int all = groups.stream().mapToInt(List::size).sum();
        long lasting =
                Math.max(1, groups.stream().mapToLong(TimelineAxis::millis).sum());
        double least = 2 * PAD + 12;
        double rest = length - least * groups.size();
        List<Stretch> stretches = new ArrayList<>();
        List<Break> breaks = new ArrayList<>();
        double at = start;
        for (List<Instant> group : groups) {
            if (!stretches.isEmpty()) {
                Instant before = stretches.get(stretches.size() - 1).last();
                breaks.add(new Break(at, at + BREAK, Duration.between(before, group.get(0))));
                at += BREAK;
            }
            // Half by how much happened, half by how long it took: neither a burst nor a slow hour takes all the room.
            double share = 0.5 * group.size() / all + 0.5 * millis(group) / lasting;
            double end = at + least + rest * (groups.size() == 1 ? 1 : share);
            stretches.add(new Stretch(group.get(0), group.get(group.size() - 1), at, end));
            at = end;
        }
        return new TimelineAxis(List.copyOf(stretches), List.copyOf(breaks));
    }

    private static long millis(List<Instant> group) {
        return Duration.between(group.get(0), group.get(group.size() - 1)).toMillis();
    }

    private record Gap(Instant after, long millis) {}

    /** The instants after which much more time passes than usual. */
    private static Set<Instant> longestGaps(List<Instant> sorted) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            gaps.add(new Gap(
                    sorted.get(i - 1),
                    Duration.between(sorted.get(i - 1), sorted.get(i)).toMillis()));
        }
        if (gaps.size() < 2) return Set.of();
        gaps.sort(Comparator.comparingLong(Gap::millis));
        long usual = gaps.get((gaps.size() - 1) / 2).millis();
        long whole = gaps.stream().mapToLong(Gap::millis).sum();
        return gaps.stream()
                .sorted(Comparator.comparingLong(Gap::millis).reversed())
                .limit(MOST_BREAKS)
                .filter(gap -> gap.millis() > 8 * usual && gap.millis() > whole / 25)
                .map(Gap::after)
                .collect(Collectors.toSet());
    }
}
