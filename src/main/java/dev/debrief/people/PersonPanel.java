package dev.debrief.people;

import io.quarkus.qute.RawString;

/** What another room has to say about somebody's account, above everything else on their page. */
public interface PersonPanel {
    /**
     * Safe HTML, made inside the transaction of the page; empty where there is nothing to say.
     *
     * @param own whether the person reads it in their own settings; otherwise an administrator does
     */
    RawString of(Person person, boolean own);
}
