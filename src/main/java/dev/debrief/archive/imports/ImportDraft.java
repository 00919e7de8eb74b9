package dev.debrief.archive.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A file that somebody looks at before it is kept. */
@Entity
class ImportDraft extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_draft_id")
    @SequenceGenerator(name = "import_draft_id", sequenceName = "import_draft_id", allocationSize = 50)
    public Long id;

    public String name;
    public byte[] content;

    /** What was typed over what was understood, by the field of the form, as a JSON object of texts. */
    @JdbcTypeCode(SqlTypes.JSON)
    public String corrections;

    public long personId;
    public Instant begunAt;

    static Optional<ImportDraft> of(long id, long person) {
        return find("id = ?1 and personId = ?2", id, person).firstResultOptional();
    }
}
