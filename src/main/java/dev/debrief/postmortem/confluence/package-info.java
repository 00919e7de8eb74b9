/** A post-mortem on its way into Confluence: the file, and a page to look at it and to copy it. */
@NullMarked
package dev.debrief.postmortem.confluence;

import org.jspecify.annotations.NullMarked;
