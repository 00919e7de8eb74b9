/** What changed in Jira is heard of: by webhook, and by asking. */
@NullMarked
package dev.debrief.jira.hearing;

import org.jspecify.annotations.NullMarked;
