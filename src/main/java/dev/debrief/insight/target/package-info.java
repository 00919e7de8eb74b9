/** What services promise: how much of the time they shall be well. */
@NullMarked
package dev.debrief.insight.target;

import org.jspecify.annotations.NullMarked;
