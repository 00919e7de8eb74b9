package dev.debrief.insight.count;

import java.time.LocalDate;

/**
 * What is asked for.
 *
 * @param before the span that it is compared with
 * @param today by which an item is late and has an age
 */
public record Question(Days days, Days before, LocalDate today, Narrowing only) {}
