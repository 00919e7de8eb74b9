package dev.debrief.review.figure;

import java.time.LocalDate;

/**
 * A factor whose risk is accepted until a day of the month after.
 *
 * @param text of the factor in Markdown; empty where its incident no longer had it
 * @param title of its incident; empty where nothing of it is known
 */
public record RiskFact(int incident, String factor, String text, String title, String team, LocalDate until) {}
