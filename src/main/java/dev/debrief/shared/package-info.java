/** What every room may use: numbers people say aloud, Markdown text, the clock, time zones, paging. */
@NullMarked
package dev.debrief.shared;

import org.jspecify.annotations.NullMarked;
