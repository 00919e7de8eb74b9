package dev.debrief.document.pasted;

/** One way in which programs and people write messages below each other. */
interface Dialect {
    /** How many lines it took from here on for the beginning of a message; 0 where none begins here. */
    int begin(Scroll scroll, int at, Conversation into);
}
