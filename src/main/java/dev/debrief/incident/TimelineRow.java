package dev.debrief.incident;

import dev.debrief.document.TimelineEntry;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A timeline entry in the table. */
@Entity
@Table(name = "timeline_entry")
public class TimelineRow extends DocumentRow {
    @Embedded
    @Nullable
    public WhenColumns when;

    public TimelineEntry.@Nullable Kind kind;

    public String text;
    public String source;
    public String evidence;
    public boolean internal;
}
