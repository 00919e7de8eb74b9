package dev.debrief.incident.attachment;

import dev.debrief.shared.IncidentNumber;

/** The files of an incident, or what is said of them, became others; told inside the transaction of the change. */
public record FilesChanged(IncidentNumber incident) {}
