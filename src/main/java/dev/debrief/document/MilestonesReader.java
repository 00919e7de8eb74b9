package dev.debrief.document;

import dev.debrief.document.times.Surroundings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the milestones; those without a day take it from the one before. */
final class MilestonesReader {
    private final TypedFields typed;
    private final PostMortem before;
    private final Instant now;
    private final Findings findings;

    MilestonesReader(TypedFields typed, PostMortem before, Instant now, Findings findings) {
        this.typed = typed;
        this.before = before;
        this.now = now;
        this.findings = findings;
    }

    Milestones read(TimeFields times, @Nullable Instant start, @Nullable When first, List<TimelineEntry> timeline) {
        Map<RowId, When> entries = whens(timeline);
        Milestones milestones = Milestones.NONE;
        When above = first;
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Instant from = kind == Milestone.Kind.STARTED ? null : start;
            Surroundings surroundings = Surroundings.milestone(times.zone(), now, from, above);
            Milestone milestone = milestone(kind, times, surroundings, entries);
            if (milestone == null) continue;
            milestones = milestones.with(kind, signed(kind, milestone));
            Optional<Instant> instant = instant(milestone, entries);
            if (instant.isPresent()) above = When.at(instant.get());
        }
        new MilestoneOrder(milestones, entries, findings).check();
        return milestones;
    }

    private @Nullable Milestone milestone(
            Milestone.Kind kind, TimeFields times, Surroundings surroundings, Map<RowId, When> entries) {
        String from = typed.line(ManuscriptFields.from(kind));
        if (from.equals("none")) return new Milestone.NotApplicable(null);
        if (from.isEmpty() || from.equals("written")) return written(kind, times, surroundings);
        for (RowId entry : entries.keySet()) {
            if (entry.value().equals(from)) return new Milestone.TakenFrom(entry, null);
        }
        return gone(kind, from, times, surroundings);
    }

    private @Nullable Milestone written(Milestone.Kind kind, TimeFields times, Surroundings surroundings) {
        String at = ManuscriptFields.at(kind);
        if (typed.line(at).isEmpty()) return null;
        Milestone old = before.milestones().known().get(kind);
        When oldWhen = old instanceof Milestone.WrittenDown down ? down.when() : null;
        return new Milestone.WrittenDown(times.read(at, typed.line(at), oldWhen, surroundings), null);
    }

    /** The entry is not there any more; what it said last stays, written down. */
    private @Nullable Milestone gone(Milestone.Kind kind, String from, TimeFields times, Surroundings surroundings) {
        String field = ManuscriptFields.from(kind);
        Milestone written = written(kind, times, surroundings);
        Optional<When> last = before.timeline().stream()
                .filter(entry -> entry.id().value().equals(from))
                .map(TimelineEntry::when)
                .filter(when -> !(when instanceof When.Unsaid))
                .findFirst();
        if (written == null && last.isPresent()) {
            findings.doubt(
                    field,
                    "The timeline entry from which this was taken is gone. Its time is kept here: "
                            + CanonicalTime.write(last.get(), times.zone()) + ".");
            return new Milestone.WrittenDown(last.get(), null);
        }
        findings.doubt(
                field, "The timeline entry from which this was taken is gone. Choose another, or write the time.");
        return written;
    }

    /** Who set a milestone stays as long as the milestone does. */
    private Milestone signed(Milestone.Kind kind, Milestone milestone) {
        Milestone old = before.milestones().known().get(kind);
        return old != null && unsigned(old).equals(milestone) ? old : milestone;
    }

    private static Milestone unsigned(Milestone milestone) {
        if (milestone instanceof Milestone.WrittenDown down) return new Milestone.WrittenDown(down.when(), null);
        if (milestone instanceof Milestone.TakenFrom taken) return new Milestone.TakenFrom(taken.entry(), null);
        return new Milestone.NotApplicable(null);
    }

    static Map<RowId, When> whens(List<TimelineEntry> timeline) {
        return timeline.stream()
                .collect(Collectors.toMap(TimelineEntry::id, TimelineEntry::when, (first, second) -> first));
    }

    static Optional<Instant> instant(Milestone milestone, Map<RowId, When> entries) {
        if (milestone instanceof Milestone.WrittenDown down) return down.when().toInstant();
        if (milestone instanceof Milestone.TakenFrom taken) {
            return Optional.ofNullable(entries.get(taken.entry())).flatMap(When::toInstant);
        }
        return Optional.empty();
    }
}
