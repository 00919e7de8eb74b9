package dev.debrief.incident.search;

/** How hits are ordered. */
public enum Order {
    /** By {@link Tier}, the newest first among equals. */
    BEST,
    /** The newest first. */
    NEWEST
}
