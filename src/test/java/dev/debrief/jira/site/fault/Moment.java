package dev.debrief.jira.site.fault;

/** When something goes wrong in a call: before anything is done, or when all is done and half or none of it is told. */
public enum Moment {
    BEFORE,
    DURING,
    AFTER
}
