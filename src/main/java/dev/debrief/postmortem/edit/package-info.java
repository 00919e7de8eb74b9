/** The form in which a whole post-mortem is written, and what belongs to it. */
@NullMarked
package dev.debrief.postmortem.edit;

import org.jspecify.annotations.NullMarked;
