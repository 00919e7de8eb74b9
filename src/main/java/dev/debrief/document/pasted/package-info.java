/** Reads a pasted chat log, alert list or table into messages: pure functions, without a clock and without a database. */
@NullMarked
package dev.debrief.document.pasted;

import org.jspecify.annotations.NullMarked;
