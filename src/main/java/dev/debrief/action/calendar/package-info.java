/** Which days a team works: weekdays, holidays and a time zone. */
@NullMarked
package dev.debrief.action.calendar;

import org.jspecify.annotations.NullMarked;
