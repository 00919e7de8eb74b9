/** Deleting an incident, bringing it back, and deleting it for good. */
@NullMarked
package dev.debrief.postmortem.deletion;

import org.jspecify.annotations.NullMarked;
