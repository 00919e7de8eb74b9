/** Reads times as people type them: words become tokens, shapes find the pieces, and the surroundings give the rest. */
@NullMarked
package dev.debrief.document.times;

import org.jspecify.annotations.NullMarked;
