/** How every Jira is, what waits, and every call. */
@NullMarked
package dev.debrief.jira.overview;

import org.jspecify.annotations.NullMarked;
