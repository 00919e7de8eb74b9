/** How the two values of a field are brought together: pure, without database, clock or network. */
@NullMarked
package dev.debrief.jira.merge;

import org.jspecify.annotations.NullMarked;
