package dev.debrief.incident;

import dev.debrief.document.Milestone;
import dev.debrief.document.RowId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A milestone in the table; a milestone that is not known has no row. */
@Entity
@Table(name = "milestone")
@IdClass(MilestoneRow.Key.class)
public class MilestoneRow extends PanacheEntityBase {
    @Id
    public int incidentNumber;

    /** The word for the milestone; an id cannot be converted, so it stands here as a text. */
    @Id
    public String kind;

    /** How it is known: {@code written down}, {@code taken from entry} or {@code not applicable}. */
    public String how;

    @Embedded
    @Nullable
    public WhenColumns when;

    @Nullable
    public String entryRowId;

    @Nullable
    public String setBy;

    /** One row for each incident and kind. */
    public record Key(int incidentNumber, String kind) {}

    public static List<MilestoneRow> of(int incidentNumber) {
        return list("incidentNumber", incidentNumber);
    }

    public Milestone.Kind milestone() {
        return Milestone.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    public void know(Milestone milestone) {
        when = null;
        entryRowId = null;
        setBy = milestone.setBy();
        if (milestone instanceof Milestone.WrittenDown written) {
            how = "written down";
            when = WhenColumns.of(written.when());
        } else if (milestone instanceof Milestone.TakenFrom taken) {
            how = "taken from entry";
            entryRowId = taken.entry().value();
        } else {
            how = "not applicable";
        }
    }

    public Milestone toMilestone() {
        if (entryRowId != null) return new Milestone.TakenFrom(new RowId(entryRowId), setBy);
        if (how.equals("not applicable")) return new Milestone.NotApplicable(setBy);
        return new Milestone.WrittenDown(WhenColumns.toWhen(when), setBy);
    }
}
