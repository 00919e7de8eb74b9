/** Jira's wiki markup, in which Jira Data Center takes what people wrote. */
@NullMarked
package dev.debrief.document.wiki;

import org.jspecify.annotations.NullMarked;
