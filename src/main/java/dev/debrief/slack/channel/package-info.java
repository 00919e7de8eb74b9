/** What a team reads in its channel: publications, and what is late. */
@NullMarked
package dev.debrief.slack.channel;

import org.jspecify.annotations.NullMarked;
