package dev.debrief.document;

/**
 * Something about one typed field that its author should know.
 *
 * @param field the name of the field in the {@link Manuscript}
 * @param message what is wrong and how to mend it, in one or two sentences
 */
public record Finding(String field, Weight weight, String message) {
    /** What a finding holds up. */
    public enum Weight {
        /** It cannot be kept as it is. */
        STOPS_SAVING,
        /** It is kept as typed, but nobody can tell what it means. */
        STOPS_PUBLISHING,
        /** It is kept and understood, and may be a mistake. */
        DOUBT
    }

    static Finding stopsSaving(String field, String message) {
        return new Finding(field, Weight.STOPS_SAVING, message);
    }

    static Finding stopsPublishing(String field, String message) {
        return new Finding(field, Weight.STOPS_PUBLISHING, message);
    }

    static Finding doubt(String field, String message) {
        return new Finding(field, Weight.DOUBT, message);
    }
}
