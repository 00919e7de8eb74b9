package dev.debrief.document;

/**
 * The name of one row (timeline entry, factor, action item, section, ...) within its document. It stays the same when
 * the row moves or its text changes, so that references and merges follow the row. 1 to 40 letters, digits, hyphens.
 */
public record RowId(String value) {
    public RowId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a row id has 1 to 40 letters, digits or hyphens, not: " + value);
        }
    }

    /** Whether a text can be the name of a row. */
    public static boolean isValid(String value) {
        return !value.isEmpty() && value.length() <= 40 && value.chars().allMatch(RowId::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public String toString() {
        return value;
    }
}
