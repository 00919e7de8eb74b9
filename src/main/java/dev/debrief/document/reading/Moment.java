package dev.debrief.document.reading;

import dev.debrief.document.When;

/** A milestone as it was written and as it was understood. */
public record Moment(String asWritten, When when) {}
