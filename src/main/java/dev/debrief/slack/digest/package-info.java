/** Digests and reminders as direct messages. */
@NullMarked
package dev.debrief.slack.digest;

import org.jspecify.annotations.NullMarked;
