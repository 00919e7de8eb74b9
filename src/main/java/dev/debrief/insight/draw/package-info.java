/** Tables as drawings: SVG that says what it shows, prints, and takes its colours from the theme. */
@NullMarked
package dev.debrief.insight.draw;

import org.jspecify.annotations.NullMarked;
