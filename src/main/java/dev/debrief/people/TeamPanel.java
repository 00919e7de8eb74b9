package dev.debrief.people;

import io.quarkus.qute.RawString;

/** What another room shows on the page of a team. */
public interface TeamPanel {
    /** Safe HTML; called inside the transaction of the page. */
    RawString of(long team);
}
