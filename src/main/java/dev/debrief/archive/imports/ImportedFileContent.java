package dev.debrief.archive.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The bytes of an imported file, apart from its line. */
@Entity
class ImportedFileContent extends PanacheEntityBase {
    @Id
    public long importedFileId;

    public byte[] content;
}
