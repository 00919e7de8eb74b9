package dev.debrief.document.times;

import java.time.LocalDate;
import java.time.MonthDay;

/** A day as it was written. */
sealed interface Day {
    /** With its year. */
    record Dated(LocalDate date) implements Day {}

    /** The year has to come from the surroundings. */
    record WithoutYear(MonthDay day) implements Day {}

    /** "yesterday": so many days from the start of the incident, or from today. */
    record FromStart(int days) implements Day {}

    /** "the next day": so many days from the row above. */
    record FromAbove(int days) implements Day {}
}
