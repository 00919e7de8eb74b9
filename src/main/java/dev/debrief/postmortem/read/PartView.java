package dev.debrief.postmortem.read;

import io.quarkus.qute.RawString;

/**
 * One part of the document on the page.
 *
 * @param id where links lead
 * @param shape how it is set: prose, impact, timeline, causes, lessons, links
 * @param prose its own text; maybe empty
 * @param written whether there is anything in it
 * @param write the place in the form where it is written
 */
public record PartView(
        String id, RawString heading, String shape, RawString prose, boolean written, String write, boolean internal) {}
