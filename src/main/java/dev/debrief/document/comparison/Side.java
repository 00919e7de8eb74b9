package dev.debrief.document.comparison;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who says it: both documents, or only one of them. */
public enum Side {
    BOTH,
    BEFORE,
    AFTER;

    /** The word in JSON: {@code before}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same, seen from the other document. */
    Side turned() {
        if (this == BOTH) return BOTH;
        return this == BEFORE ? AFTER : BEFORE;
    }
}
