package dev.debrief.review.figure;

/**
 * An incident that began in a month and counts nowhere.
 *
 * @param why a drill, a duplicate, or deleted; in words
 */
public record LeftOutFact(int incident, String title, String team, String why) {}
