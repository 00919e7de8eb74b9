/** Messages as they should stand in Slack, and how each gets there once. */
@NullMarked
package dev.debrief.slack.message;

import org.jspecify.annotations.NullMarked;
