package dev.debrief.postmortem.edit;

import io.quarkus.qute.TemplateData;

/**
 * A cause that a row can point at.
 *
 * @param name the field that points at it
 * @param id the row of the cause
 * @param words how its text begins
 */
@TemplateData
public record Pointer(String name, String id, String label, String words, boolean chosen) {}
