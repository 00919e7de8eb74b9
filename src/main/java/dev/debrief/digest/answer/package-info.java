/** What somebody answers to a digest or a reminder, whichever way it came. */
@NullMarked
package dev.debrief.digest.answer;

import org.jspecify.annotations.NullMarked;
