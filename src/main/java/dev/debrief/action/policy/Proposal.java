package dev.debrief.action.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The date that the policy asks for, and the allowance that it comes from. */
public record Proposal(LocalDate day, Allowance allowance) {
    /** By how many days a date is later than the policy asks; 0 where it is not. */
    public long daysLater(LocalDate given) {
        return Math.max(0, ChronoUnit.DAYS.between(day, given));
    }

    /** {@code due 12 days later than the policy asks}; empty where it is not. */
    public String breach(LocalDate given) {
        long days = daysLater(given);
        if (days == 0) return "";
        return "due " + (days == 1 ? "1 day" : days + " days") + " later than the policy asks";
    }
}
