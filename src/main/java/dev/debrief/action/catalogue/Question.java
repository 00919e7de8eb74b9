package dev.debrief.action.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One field of an entry of the catalogue.
 *
 * @param name of the field in forms
 * @param json of the field in the API
 * @param lines how high it is
 * @param choices what can be chosen; empty where anything can be typed
 */
record Question(
        String name,
        String json,
        String label,
        int longest,
        boolean required,
        String hint,
        int lines,
        List<String> choices) {
    static final List<Question> OF_PRACTICES = List.of(
            line("title", "category", "Category", 120, true, "What it is about, like Credentials."),
            text("practice", "practice", "Practice", 1000, true, "What is done, so that somebody can begin."),
            line("tool", "tool", "Tool", 300, false, "With what, where that is decided."),
            line("howOften", "howOften", "How often", 200, false, "In words, like after every run."),
            chosen("comesBack", "An item comes back", "Made an item, it is made again when it is due.", rhythms()));

    static final List<Question> OF_CHECKS = List.of(
            line("title", "check", "Check", 120, true, "What it watches over, like Freshness."),
            line("metric", "metric", "Metric", 300, true, "What is measured."),
            line("threshold", "threshold", "Threshold", 300, false, "From where on somebody is told."),
            line("channel", "channel", "Alert goes to", 300, false, "A place where somebody who can act sees it."),
            text("runbook", "runbook", "Runbook", 2000, false, "What to do first, or where that stands."));

    private static final int LONGEST_CHOICE = 20;

    private static Question line(String name, String json, String label, int longest, boolean required, String hint) {
        return new Question(name, json, label, longest, required, hint, 1, List.of());
    }

    private static Question text(String name, String json, String label, int longest, boolean required, String hint) {
        return new Question(name, json, label, longest, required, hint, 3, List.of());
    }

    private static Question chosen(String name, String label, String hint, List<String> choices) {
        return new Question(name, name, label, LONGEST_CHOICE, false, hint, 1, choices);
    }

    /** Never, or one of the rhythms. */
    private static List<String> rhythms() {
        return Stream.concat(Stream.of(""), Arrays.stream(Rhythm.values()).map(Rhythm::word))
                .toList();
    }
}
