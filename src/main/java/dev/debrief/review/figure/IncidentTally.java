package dev.debrief.review.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the incidents that began in a month come to.
 *
 * @param times by MTTD, MTTA, MTTM and MTTR, in that order
 */
public record IncidentTally(int count, List<Time> times) {
    /** What is measured, in the order in which it is shown. */
    public static final List<String> MEASURES = List.of("MTTD", "MTTA", "MTTM", "MTTR");

    public IncidentTally {
        times = List.copyOf(times);
    }

    /**
     * One of the four.
     *
     * @param seconds null where it cannot be said of any
     * @param leftOut how many are in neither mean nor median, by the reason in words
     */
    public record Time(String measure, @Nullable Days seconds, Map<String, Integer> leftOut) {
        public Time {
            leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
        }

        /** How many are in neither. */
        public int leftOutCount() {
            return leftOut.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Of one severity or type; {@code name} is empty where nobody said. */
    public record Of(String name, IncidentTally tally) {}

    /** Of these incidents. */
    public static IncidentTally of(Collection<IncidentFact> incidents) {
        return new IncidentTally(
                incidents.size(),
                MEASURES.stream().map(measure -> time(measure, incidents)).toList());
    }

    private static Time time(String measure, Collection<IncidentFact> incidents) {
        Map<String, Integer> leftOut = new TreeMap<>();
        incidents.stream()
                .flatMap(incident -> Stream.ofNullable(incident.leftOut().get(measure)))
                .forEach(why -> leftOut.merge(why, 1, Integer::sum));
        return new Time(
                measure,
                Days.of(incidents.stream()
                        .flatMap(
                                incident -> Stream.ofNullable(incident.seconds().get(measure)))
                        .toList()),
                leftOut);
    }

    static List<Of> by(Collection<IncidentFact> incidents, Function<IncidentFact, String> name) {
        return incidents.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
                .map(one -> new Of(one.getKey(), of(one.getValue())))
                .sorted(Comparator.comparing(one -> one.name().isEmpty() ? "\uffff" : one.name()))
                .toList();
    }
}
