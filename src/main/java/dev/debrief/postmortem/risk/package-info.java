/** Accepting the risk of a factor that nobody will act on. */
@NullMarked
package dev.debrief.postmortem.risk;

import org.jspecify.annotations.NullMarked;
