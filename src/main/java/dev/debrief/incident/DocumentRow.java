package dev.debrief.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** A row of a document: it keeps its {@code rowId} while it moves or changes; {@code place} is the author's order. */
@MappedSuperclass
public abstract class DocumentRow extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document_row_id")
    @SequenceGenerator(name = "document_row_id", sequenceName = "document_row_id", allocationSize = 50)
    public Long id;

    public int incidentNumber;
    public String rowId;
    public int place;
}
