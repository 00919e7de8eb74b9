/** A file that was edited by hand comes back: what it would change, and the change. */
@NullMarked
package dev.debrief.postmortem.readback;

import org.jspecify.annotations.NullMarked;
