package dev.debrief.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * How values are spread. All have the unit of the values; halves are rounded up.
 *
 * @param count how many there were, at least one
 * @param median the middle one; of an even number the mean of the two in the middle
 * @param ninetieth the smallest value that nine in ten do not exceed (the nearest rank, so always one of the values)
 */
public record Spread(int count, long mean, long median, long ninetieth) {
    /** Empty where there is no value: no values are not zero. */
    public static Optional<Spread> of(Collection<Long> values) {
        if (values.isEmpty()) return Optional.empty();
        long[] sorted = values.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        int count = sorted.length;
        double mean = Arrays.stream(sorted).asDoubleStream().sum() / count;
        long low = sorted[(count - 1) / 2];
        long high = sorted[count / 2];
        int rank = (9 * count + 9) / 10;
        return Optional.of(new Spread(count, Math.round(mean), low + (high - low + 1) / 2, sorted[rank - 1]));
    }
}
