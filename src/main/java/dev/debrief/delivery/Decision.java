package dev.debrief.delivery;

/** What came of a person's decision about a delivery. */
sealed interface Decision {
    record Made() implements Decision {}

    /**
     * It cannot be done.
     *
     * @param why a sentence for the person
     */
    record Refused(String why) implements Decision {}
}
