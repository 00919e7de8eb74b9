package dev.debrief.incident;

import dev.debrief.document.Part;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A free section in the table. */
@Entity
@Table(name = "section")
public class SectionRow extends DocumentRow {
    public String heading;
    public String body;
    public Part afterPart;
    public boolean internal;
}
