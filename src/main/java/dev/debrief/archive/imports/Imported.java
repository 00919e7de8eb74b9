package dev.debrief.archive.imports;

import dev.debrief.shared.IncidentNumber;
import java.time.Instant;

/**
 * A file that came in.
 *
 * @param incident what it became
 * @param name of the file; maybe empty
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal
 * @param by who brought it, by name
 * @param again whether it had come before
 */
public record Imported(
        long id, IncidentNumber incident, String name, long size, String sha256, Instant at, String by, boolean again) {
    static Imported of(ImportedFile file, boolean again) {
        return new Imported(
                file.id,
                new IncidentNumber(file.incidentNumber),
                file.name,
                file.size,
                file.sha256,
                file.importedAt,
                file.importedBy.name(),
                again);
    }
}
