/** What a month comes to: pure functions from what happened to figures, without database and clock. */
@NullMarked
package dev.debrief.review.figure;

import org.jspecify.annotations.NullMarked;
