/** The pages of completion reviews, the meeting, what goes out of them, and the API. */
@NullMarked
package dev.debrief.review.page;

import org.jspecify.annotations.NullMarked;
