package dev.debrief.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a meeting can decide about a line of its agenda. */
public enum Choice {
    KEEP("Keep", "Kept as it is", List.of("reason")),
    NEW_DATE("New date", "New date", List.of("date", "reason")),
    GIVE_TO("Give to", "Given to", List.of("who", "reason")),
    SPLIT("Split", "Split", List.of("items")),
    DONE("Done", "Done", List.of("evidence")),
    IT_WORKS("It works", "It works", List.of("evidence")),
    WONT_DO("Won’t do", "Won’t do", List.of("who", "reason")),
    ACCEPT_THE_RISK("Accept the risk", "Risk accepted", List.of("who", "date", "reason")),
    ESCALATE("Escalate", "Escalated", List.of("who", "reason"));

    private final String title;
    private final String told;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> asks;

    Choice(String title, String told, List<String> asks) {
        this.title = title;
        this.told = told;
        this.asks = asks;
    }

    /** In the table, in JSON and in forms: {@code new date}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** On a button. */
    public String title() {
        return title;
    }

    /** When it was decided. */
    public String told() {
        return told;
    }

    /** The fields that it asks for. */
    public List<String> asks() {
        return asks;
    }

    /** Empty where it is none. */
    public static Optional<Choice> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** What can be decided about a line, in the order of their keys. */
    public static List<Choice> about(AgendaRow line) {
        if (line.itemNumber == null) return List.of(KEEP, SPLIT, ACCEPT_THE_RISK, ESCALATE);
        return line.isToVerify()
                ? List.of(KEEP, IT_WORKS, SPLIT, ESCALATE)
                : List.of(KEEP, NEW_DATE, GIVE_TO, SPLIT, DONE, WONT_DO, ACCEPT_THE_RISK, ESCALATE);
    }
}
