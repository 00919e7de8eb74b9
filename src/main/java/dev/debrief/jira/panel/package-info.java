/** What people and machines see of the issue of an action item, and what they do with it. */
@NullMarked
package dev.debrief.jira.panel;

import org.jspecify.annotations.NullMarked;
