/** Figures over many incidents, drawn and opened to what they were counted from; similar incidents; what came back. */
@NullMarked
package dev.debrief.insight;

import org.jspecify.annotations.NullMarked;
