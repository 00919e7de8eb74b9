package dev.debrief.people;

import io.quarkus.qute.RawString;
import java.util.Map;

/** What another room asks in the form that deactivates a person: who takes over what they hold. */
public interface LeavingPanel {
    /**
     * Safe HTML with fields of that form; called inside the transaction of the page. Empty where there is nothing to ask.
     *
     * @param typed what was typed before, by field
     * @param problems what is wrong with it, by field
     */
    RawString of(long person, Map<String, String> typed, Map<String, String> problems);
}
