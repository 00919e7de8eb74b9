package dev.debrief.archive;

import dev.debrief.document.PostMortem;
import dev.debrief.incident.Revision;

/** A document as it is kept, and the revision it stands at. */
public record Kept(PostMortem postMortem, Revision revision) {}
