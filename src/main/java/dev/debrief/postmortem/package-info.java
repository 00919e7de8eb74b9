/** The pages of the document: list, read, write, history, exports. */
@NullMarked
package dev.debrief.postmortem;

import org.jspecify.annotations.NullMarked;
