package dev.debrief.insight.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why two incidents are alike.
 *
 * @param words both say, those that say most first
 * @param wordsWeight how much they say together
 * @param services both touched
 * @param categories of causes that both have
 */
record Likeness(
        List<String> words, double wordsWeight, List<String> services, List<String> categories, boolean isSameType) {
    /** With less than this there is nothing to show. */
    static final double LEAST = 0.9;

    private static final double SERVICE = 0.55;
    private static final double CATEGORY = 0.4;
    private static final double TYPE = 0.1;
    private static final int MOST_COUNTED = 2;
    private static final int MOST_WORDS = 6;

    /** The greater the more alike. */
    double score() {
        return wordsWeight
                + SERVICE * Math.min(MOST_COUNTED, services.size())
                + CATEGORY * Math.min(MOST_COUNTED, categories.size())
                + (isSameType ? TYPE : 0);
    }

    /** {@code both say “retry”, “settlement”; same service: Payments; same cause: Alerting}. */
    String inWords() {
        List<String> why = new ArrayList<>();
        if (!words.isEmpty())
            why.add("Both say "
                    + words.stream()
                            .limit(MOST_WORDS)
                            .map(word -> "\u201c" + word + "\u201d")
                            .collect(Collectors.joining(", ")));
        if (!services.isEmpty()) why.add("Same service: " + String.join(", ", services));
        if (!categories.isEmpty()) why.add("Same kind of cause: " + String.join(", ", categories));
        return String.join(". ", why) + ".";
    }
}
