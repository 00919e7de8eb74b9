/** Action items in step with issues in Jira, both ways: exactly one issue each, and no value lost. */
@NullMarked
package dev.debrief.jira;

import org.jspecify.annotations.NullMarked;
