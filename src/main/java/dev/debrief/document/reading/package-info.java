/**
 * Reads the post-mortem that a team already has, however it was written down, into the tree: pure functions, no database,
 * no clock. README.md beside the code says in which steps, and how the vocabulary is extended.
 */
@NullMarked
package dev.debrief.document.reading;

import org.jspecify.annotations.NullMarked;
