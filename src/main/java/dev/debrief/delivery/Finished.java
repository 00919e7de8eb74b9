package dev.debrief.delivery;

/** A try or a look that was made, and what came of it. */
record Finished(Claimed.Work work, Outcome outcome) {}
