package dev.debrief.document.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What is looked for. The id stands in addresses, in JSON and in the database, and never changes. */
public enum Check {
    BLAME("blame", "Words that blame a person"),
    CAUSE_IS_A_PERSON("cause-is-a-person", "A cause that is only a person"),
    CAUSE_IS_UNKNOWN("cause-is-unknown", "A cause that is not known"),
    UNCOVERED_CAUSE("uncovered-cause", "A cause that nothing covers"),
    NO_OWNER("no-owner", "An action item without an owner"),
    NO_DATE("no-date", "An action item without a date"),
    ENDLESS_ACTION("endless-action", "An action item that cannot be finished"),
    OUT_OF_ORDER("out-of-order", "A timeline that is out of order"),
    IN_THE_FUTURE("in-the-future", "A time that lies in the future"),
    MISSING_MILESTONES("missing-milestones", "Milestones that are not known"),
    IMPOSSIBLE_MILESTONE("impossible-milestone", "Milestones that cannot both be right"),
    CLAIM_WITHOUT_LINK("claim-without-link", "A claim without a link"),
    EMPTY_PART("empty-part", "A part that is not written");

    private final String id;
    private final String title;

    Check(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** {@code uncovered-cause}. */
    @JsonValue
    public String id() {
        return id;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** Whether it only says that something is not there yet, which a form shows by itself. */
    public boolean isAboutNothingWritten() {
        return this == EMPTY_PART || this == MISSING_MILESTONES;
    }

    public static Optional<Check> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id.equals(id)).findFirst();
    }
}
