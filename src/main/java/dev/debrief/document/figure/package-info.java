/** Figures that follow from one document alone. */
@NullMarked
package dev.debrief.document.figure;

import org.jspecify.annotations.NullMarked;
