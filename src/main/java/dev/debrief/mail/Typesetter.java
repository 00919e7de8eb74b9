package dev.debrief.mail;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes letters of words that wait in the queue; one bean for each kind. */
public interface Typesetter {
    /** As it stands beside the words; it stays, because words may wait over a new version of Debrief. */
    String name();

    /**
     * The same letter for the same words, at every try.
     *
     * @throws IllegalArgumentException if it cannot make one of them
     */
    Letter letter(JsonNode words);
}
