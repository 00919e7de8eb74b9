/** Messages in Block Kit, within its limits; nothing that people typed can mean anything to Slack. */
@NullMarked
package dev.debrief.slack.block;

import org.jspecify.annotations.NullMarked;
