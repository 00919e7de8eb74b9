/** The dialogue with Slack: what is asked, and what every answer means. */
@NullMarked
package dev.debrief.slack.client;

import org.jspecify.annotations.NullMarked;
