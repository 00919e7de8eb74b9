/** Single messages on working days: something is due, something is late. */
@NullMarked
package dev.debrief.digest.reminder;

import org.jspecify.annotations.NullMarked;
