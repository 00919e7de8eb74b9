package dev.debrief.jira.site.fault;

/** What goes wrong. */
public enum Trouble {
    /** The line is reset. */
    RESET,
    /** Nothing more is said and the line stays open, until the caller gives up. */
    SILENCE,
    /** 500 with a page of errors. */
    SERVER_ERROR,
    /** 503 with an HTML page and no Retry-After. */
    MAINTENANCE,
    /** 429 with Retry-After. */
    TOO_MANY,
    /** The right status, and JSON that ends in the middle. */
    BROKEN_BODY
}
