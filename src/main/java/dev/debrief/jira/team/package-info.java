/** How the items of a team become issues. */
@NullMarked
package dev.debrief.jira.team;

import org.jspecify.annotations.NullMarked;
