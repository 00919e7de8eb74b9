package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A link from an issue to a page elsewhere, as it was sent. */
public record Link(long id, String globalId, ObjectNode body) {}
