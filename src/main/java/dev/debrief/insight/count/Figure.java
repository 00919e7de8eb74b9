package dev.debrief.insight.count;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param key the same for ever: {@code time-to-detect}
 * @param title what it counts: {@code median time to detect}
 * @param value null where there is nothing to count: that is not zero
 * @param before the same of the span before; null where there was nothing to count
 * @param counted how many it was counted from
 * @param note what else is to be said, such as the mean; maybe empty
 * @param list the address of what it was counted from
 * @param how its definition
 */
public record Figure(
        String key,
        String title,
        Unit unit,
        @Nullable Long value,
        @Nullable Long before,
        int counted,
        String note,
        String list,
        String how,
        List<LeftOut> leftOut) {
    public Figure {
        leftOut = leftOut.stream().filter(one -> one.count() > 0).toList();
    }

    public String inWords() {
        return value == null ? "none" : unit.inWords(value);
    }

    public String beforeInWords() {
        return before == null ? "none" : unit.inWords(before);
    }
}
