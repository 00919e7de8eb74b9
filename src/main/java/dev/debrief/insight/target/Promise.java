package dev.debrief.insight.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of the time a service shall be well.
 *
 * @param perMillion of the time: 99.9 % is 999,000
 * @param days over which that is looked at
 */
record Promise(int perMillion, int days) {
    static final int USUAL_DAYS = 30;
    static final int MOST_DAYS = 365;

    /** What became of reading one. */
    sealed interface Read {}

    /** A promise. */
    record Understood(Promise promise) implements Read {}

    /** Nothing was written: the service promises nothing. */
    record Nothing() implements Read {}

    /** It is none, and what to write. */
    record Wrong(String why) implements Read {}

    /** As it is typed: {@code 99.9} or {@code 99,9 %}, and a number of days. */
    static Read read(String percent, String days) {
        String written = percent.replace("%", "").replace(',', '.').strip();
        if (written.isEmpty()) return new Nothing();
        if (!written.matches("[0-9]{1,2}(\\.[0-9]{1,4})?"))
            return new Wrong("Write a percentage below 100 with at most four decimals: 99.9.");
        int perMillion = new BigDecimal(written)
                .movePointRight(4)
                .setScale(0, RoundingMode.UNNECESSARY)
                .intValue();
        if (perMillion < 1) return new Wrong("Write a percentage above 0: 99.9.");
        String length = days.strip().isEmpty() ? "" + USUAL_DAYS : days.strip();
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) < 1 || Integer.parseInt(length) > MOST_DAYS)
            return new Wrong("Days are a whole number from 1 to " + MOST_DAYS + ".");
        return new Understood(new Promise(perMillion, Integer.parseInt(length)));
    }

    /** {@code 99.9}. */
    String percent() {
        return BigDecimal.valueOf(perMillion, 4).stripTrailingZeros().toPlainString();
    }
}
