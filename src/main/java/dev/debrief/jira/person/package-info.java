/** Who is who in Jira and here. */
@NullMarked
package dev.debrief.jira.person;

import org.jspecify.annotations.NullMarked;
