package dev.debrief.document;

/** A part of every post-mortem, in the order in which it is read by default. */
public enum Part {
    HEAD,
    MILESTONES,
    SUMMARY,
    IMPACT,
    DETECTION,
    TIMELINE,
    CAUSES,
    RESOLUTION,
    LESSONS,
    ACTION_ITEMS,
    LINKS
}
