package dev.debrief.review.figure;

import dev.debrief.shared.Spread;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long something took over many, in one unit.
 *
 * @param median the middle one, as {@link Spread} has it, as are the others
 */
public record Days(int count, long median, long mean, long ninetieth) {
    static @Nullable Days of(Collection<@Nullable Long> values) {
        List<Long> known =
                values.stream().filter(Objects::nonNull).map(Long.class::cast).toList();
        return Spread.of(known)
                .map(spread -> new Days(spread.count(), spread.median(), spread.mean(), spread.ninetieth()))
                .orElse(null);
    }
}
