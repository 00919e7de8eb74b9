package dev.debrief.document.reading;

/**
 * Something worth a look in what was read.
 *
 * @param line where it stands in the file, from 1; 0 where it is about all of it
 */
public record Note(int line, String message) {
    static final Note UNTITLED = new Note(0, "No title was found, so the name of the file stands for it.");
}
