package dev.debrief.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The number people say aloud: {@code INC-42}. Never reused. */
public record IncidentNumber(int value) implements Comparable<IncidentNumber> {
    public IncidentNumber {
        if (value < 1) throw new IllegalArgumentException("an incident number starts at 1, not " + value);
    }

    /** Reads {@code INC-42}, {@code inc-42} or {@code 42}. */
    public static Optional<IncidentNumber> parse(String text) {
        return SpokenNumber.parse("INC-", text).map(IncidentNumber::new);
    }

    @Override
    public int compareTo(IncidentNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return "INC-" + value;
    }
}
