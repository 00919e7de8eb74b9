package dev.debrief.document.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a comparison tells apart in a document, in the order of reading. */
public enum Topic {
    STANDING("Where it stands"),
    HEAD("Title and details"),
    MILESTONES("Milestones"),
    SUMMARY("Summary"),
    IMPACT("Impact"),
    DETECTION("Detection"),
    TIMELINE("Timeline"),
    CAUSES("Causes"),
    RESOLUTION("Resolution and recovery"),
    LESSONS("Lessons"),
    ACTION_ITEMS("Action items"),
    SECTIONS("Sections"),
    LINKS("Links");

    private final String heading;

    Topic(String heading) {
        this.heading = heading;
    }

    public String heading() {
        return heading;
    }

    /** The word in addresses and JSON: {@code action-items}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The topic of that word; empty for any other. */
    public static Optional<Topic> of(String word) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(word))
                .findFirst();
    }
}
