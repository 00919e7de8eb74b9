/** The Atlassian Document Format, in which Jira Cloud takes what people wrote. */
@NullMarked
package dev.debrief.document.adf;

import org.jspecify.annotations.NullMarked;
