package dev.debrief.insight.count;

/**
 * What a number was counted from, in two words: {@code severity}, {@code SEV1}. An address carries it, and the list
 * behind the address takes those for which it is true.
 *
 * @param value empty where the figure needs none; {@code -} stands for nothing given
 */
public record Pick(String figure, String value) {
    /** Stands for what has no value. */
    public static final String NONE = "-";

    static Pick of(String figure) {
        return new Pick(figure, "");
    }
}
