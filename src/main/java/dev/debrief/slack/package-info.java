/** Messages in Slack: whether it is on, and the page that says so. */
@NullMarked
package dev.debrief.slack;

import org.jspecify.annotations.NullMarked;
