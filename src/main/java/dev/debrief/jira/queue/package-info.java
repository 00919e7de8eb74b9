/** Each Jira as a place that deliveries go to. */
@NullMarked
package dev.debrief.jira.queue;

import org.jspecify.annotations.NullMarked;
