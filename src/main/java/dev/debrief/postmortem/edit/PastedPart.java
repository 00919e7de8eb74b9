package dev.debrief.postmortem.edit;

import dev.debrief.incident.PastedLine;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * The part of the form where a log is pasted.
 *
 * @param incident the address of the incident
 * @param objection what is wrong with what was pasted; empty where nothing is
 * @param kept the logs that were pasted before
 */
@TemplateData
public record PastedPart(String incident, String objection, List<PastedLine> kept) {}
