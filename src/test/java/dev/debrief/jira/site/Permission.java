package dev.debrief.jira.site;

/** What Debrief's account may do in a project, under Jira's own keys. */
public enum Permission {
    BROWSE_PROJECTS,
    CREATE_ISSUES,
    EDIT_ISSUES,
    TRANSITION_ISSUES,
    ASSIGN_ISSUES,
    ADD_COMMENTS
}
