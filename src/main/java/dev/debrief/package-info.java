/** Where Debrief starts. */
@NullMarked
package dev.debrief;

import org.jspecify.annotations.NullMarked;
