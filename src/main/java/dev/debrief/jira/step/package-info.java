/** An action item and its issue are brought in step, and what was made twice is closed. */
@NullMarked
package dev.debrief.jira.step;

import org.jspecify.annotations.NullMarked;
