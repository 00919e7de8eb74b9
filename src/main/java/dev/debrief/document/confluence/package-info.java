/** Confluence's storage format: the page body of a post-mortem, the fragments in it, and a look at it before it is sent. */
@NullMarked
package dev.debrief.document.confluence;

import org.jspecify.annotations.NullMarked;
