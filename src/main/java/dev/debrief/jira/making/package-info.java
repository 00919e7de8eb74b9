/** Issues are made, exactly one for an action item. */
@NullMarked
package dev.debrief.jira.making;

import org.jspecify.annotations.NullMarked;
