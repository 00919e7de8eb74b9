package dev.debrief.jira.settings;

import io.quarkus.qute.TemplateData;

/** One of several that a form offers. */
@TemplateData
record Choice(String value, String label, boolean isChosen) {}
