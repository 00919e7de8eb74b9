package dev.debrief.review.figure;

/**
 * What is done about the factors of the incidents of this month and the eleven before.
 *
 * @param bare answered by no item and accepted by nobody at the month's end
 * @param accepted by somebody at the month's end
 * @param expiring those of the accepted, of whatever incident, that end in the month after
 */
public record Risks(int factors, int bare, int accepted, int expiring) {}
