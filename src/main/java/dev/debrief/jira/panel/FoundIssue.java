package dev.debrief.jira.panel;

import io.quarkus.qute.TemplateData;

/**
 * An issue that a search found.
 *
 * @param status in Jira's words
 * @param item the action item that it follows already, such as AI-17; empty for none
 */
@TemplateData
public record FoundIssue(String key, String summary, String status, String item) {
    /** Whether it can be linked. */
    public boolean isFree() {
        return item.isEmpty();
    }
}
