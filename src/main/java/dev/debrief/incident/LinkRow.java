package dev.debrief.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A link in the table. */
@Entity
@Table(name = "link")
public class LinkRow extends DocumentRow {
    public String address;
    public String title;
    public boolean internal;
}
