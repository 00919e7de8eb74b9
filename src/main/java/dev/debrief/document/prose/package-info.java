/**
 * What people wrote, as a tree that every format can hold: blocks and words, without Markdown's or HTML's syntax.
 * Flexmark's tree and raw HTML are brought together here, so that each writer has only well-nested blocks to set.
 */
@NullMarked
package dev.debrief.document.prose;

import org.jspecify.annotations.NullMarked;
