package dev.debrief.document.prose;

/** How words are set apart. */
public enum Mark {
    EMPHASIS,
    STRONG,
    STRUCK,
    CODE,
    UNDERLINED,
    LOWERED,
    RAISED,
    SMALL,
    QUOTED,
    /** Not at all. */
    PLAIN
}
