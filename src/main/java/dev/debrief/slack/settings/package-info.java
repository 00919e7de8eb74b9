/** The page about Slack: whether it is on, and who was not found. */
@NullMarked
package dev.debrief.slack.settings;

import org.jspecify.annotations.NullMarked;
