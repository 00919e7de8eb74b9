/** What Debrief needs of a Jira, and how it is asked of Jira Cloud and of Jira Data Center. */
@NullMarked
package dev.debrief.jira.remote;

import org.jspecify.annotations.NullMarked;
