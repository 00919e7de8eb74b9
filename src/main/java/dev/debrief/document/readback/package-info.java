/** A document that was edited as Markdown, brought back upon the one it was written from; pure functions on trees. */
@NullMarked
package dev.debrief.document.readback;

import org.jspecify.annotations.NullMarked;
