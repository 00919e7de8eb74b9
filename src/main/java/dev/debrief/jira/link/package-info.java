/** One issue for one action item: what is known of the two, and what is to be done about them. */
@NullMarked
package dev.debrief.jira.link;

import org.jspecify.annotations.NullMarked;
