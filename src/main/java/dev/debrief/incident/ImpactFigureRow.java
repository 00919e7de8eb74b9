package dev.debrief.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A figure of the impact in the table. */
@Entity
@Table(name = "impact_figure")
public class ImpactFigureRow extends DocumentRow {
    public String measure;
    public String amount;
    public String unit;
    public boolean internal;
}
