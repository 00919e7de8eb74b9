package dev.debrief.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The number people say aloud: {@code AI-17}. Never reused. */
public record ActionItemNumber(int value) implements Comparable<ActionItemNumber> {
    public ActionItemNumber {
        if (value < 1) throw new IllegalArgumentException("an action item number starts at 1, not " + value);
    }

    /** Reads {@code AI-17}, {@code ai-17} or {@code 17}. */
    public static Optional<ActionItemNumber> parse(String text) {
        return SpokenNumber.parse("AI-", text).map(ActionItemNumber::new);
    }

    @Override
    public int compareTo(ActionItemNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "AI-" + value;
    }
}
