/** The copy of a document for customers: what goes out, what is asked about, and the way out. */
@NullMarked
package dev.debrief.postmortem.redaction;

import org.jspecify.annotations.NullMarked;
