/** Tables and verbs of the incident: milestones, timeline, factors, lessons, working copies, revisions. */
@NullMarked
package dev.debrief.incident;

import org.jspecify.annotations.NullMarked;
