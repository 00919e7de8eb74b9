/** What of action items and risks waits for one person. */
@NullMarked
package dev.debrief.action.waiting;

import org.jspecify.annotations.NullMarked;
