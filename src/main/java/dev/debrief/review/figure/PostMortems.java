package dev.debrief.review.figure;

/**
 * How the writing went.
 *
 * @param due those that the policy asked for by a day of this month
 * @param published in this month
 * @param publishedLate those of them that came after their day
 * @param late not published at the end, and their day had passed
 */
public record PostMortems(int due, int published, int publishedLate, int late) {}
