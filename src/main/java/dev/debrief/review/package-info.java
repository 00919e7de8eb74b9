/** The monthly completion review: frozen once, talked about, signed off. */
@NullMarked
package dev.debrief.review;

import org.jspecify.annotations.NullMarked;
