/** Who a person is in Slack, found by e-mail and remembered. */
@NullMarked
package dev.debrief.slack.person;

import org.jspecify.annotations.NullMarked;
