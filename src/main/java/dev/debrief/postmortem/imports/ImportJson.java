package dev.debrief.postmortem.imports;

/**
 * An import as JSON.
 *
 * @param incident what the file became: {@code INC-42}
 * @param size in bytes
 * @param importedAt as RFC 3339 in UTC
 * @param again whether the file had come before
 * @param original the address of the file as it came
 */
record ImportJson(
        long id,
        String incident,
        String filename,
        long size,
        String sha256,
        String importedAt,
        String importedBy,
        boolean again,
        String original) {}
