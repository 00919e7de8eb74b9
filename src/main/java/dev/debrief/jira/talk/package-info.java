/** Comments, in both directions. */
@NullMarked
package dev.debrief.jira.talk;

import org.jspecify.annotations.NullMarked;
