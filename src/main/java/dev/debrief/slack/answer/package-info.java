/** What somebody answers by a button or a form in Slack. */
@NullMarked
package dev.debrief.slack.answer;

import org.jspecify.annotations.NullMarked;
