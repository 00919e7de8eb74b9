package dev.debrief.jira;

import io.quarkus.qute.TemplateData;

/** One of several that a form offers. */
@TemplateData
record Choice(String value, String label, boolean isChosen) {}
