/** What a completion review decided, in the channels of the teams. */
@NullMarked
package dev.debrief.slack.review;

import org.jspecify.annotations.NullMarked;
