package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The whole document as one immutable tree. Readers produce it, writers render it, the archive keeps it; it knows no
 * database, no HTTP and no clock. Order in every list is the author's.
 */
public record PostMortem(
        Standing standing,
        Head head,
        Milestones milestones,
        Markdown summary,
        Impact impact,
        Markdown detection,
        List<TimelineEntry> timeline,
        List<Factor> factors,
        Markdown resolution,
        Lessons lessons,
        List<ActionItem> actionItems,
        List<Section> sections,
        List<Link> links) {
    public PostMortem {
        timeline = List.copyOf(timeline);
        factors = List.copyOf(factors);
        actionItems = List.copyOf(actionItems);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /** A document in which nothing but the title is written. */
    public static PostMortem titled(String title, ZoneId timeZone) {
        return new PostMortem(
                Standing.NEW,
                Head.titled(title, timeZone),
                Milestones.NONE,
                Markdown.EMPTY,
                Impact.NONE,
                Markdown.EMPTY,
                List.of(),
                List.of(),
                Markdown.EMPTY,
                Lessons.NONE,
                List.of(),
                List.of(),
                List.of());
    }

    /** The entry of that name. */
    public Optional<TimelineEntry> entry(RowId id) {
        return timeline.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** When a milestone was reached, where an instant is known, written down or taken from its entry. */
    public Optional<Instant> instantOf(Milestone.Kind kind) {
        Optional<Milestone> milestone = milestones.of(kind);
        if (milestone.isEmpty()) return Optional.empty();
        if (milestone.get() instanceof Milestone.WrittenDown written)
            return written.when().toInstant();
        if (!(milestone.get() instanceof Milestone.TakenFrom taken)) return Optional.empty();
        return entry(taken.entry()).flatMap(entry -> entry.when().toInstant());
    }

    /** When it began, as far as the document tells: the start, otherwise the first time in the timeline. */
    public Optional<Instant> began() {
        Optional<Instant> started = milestones.of(Milestone.Kind.STARTED).flatMap(this::earliest);
        if (started.isPresent()) return started;
        return timeline.stream()
                .flatMap(entry -> entry.when().earliest(head.timeZone()).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> earliest(Milestone milestone) {
        if (milestone instanceof Milestone.WrittenDown written)
            return written.when().earliest(head.timeZone());
        if (!(milestone instanceof Milestone.TakenFrom taken)) return Optional.empty();
        return entry(taken.entry()).flatMap(entry -> entry.when().earliest(head.timeZone()));
    }

    public PostMortem with(Standing other) {
        return changed(copy -> copy.standing = other);
    }

    public PostMortem with(Head other) {
        return changed(copy -> copy.head = other);
    }

    public PostMortem withActionItems(List<ActionItem> others) {
        return changed(copy -> copy.actionItems = others);
    }

    public PostMortem withSummary(Markdown other) {
        return changed(copy -> copy.summary = other);
    }

    public PostMortem withTimeline(List<TimelineEntry> other) {
        return changed(copy -> copy.timeline = other);
    }

    public PostMortem withMilestones(Milestones other) {
        return changed(copy -> copy.milestones = other);
    }

    public PostMortem withSections(List<Section> others) {
        return changed(copy -> copy.sections = others);
    }

    private PostMortem changed(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return new PostMortem(
                copy.standing,
                copy.head,
                copy.milestones,
                copy.summary,
                impact,
                detection,
                copy.timeline,
                factors,
                resolution,
                lessons,
                copy.actionItems,
                copy.sections,
                links);
    }

    /** The parts that can be exchanged, on their way into another document. */
    private final class Copy {
        private Standing standing = PostMortem.this.standing;
        private Head head = PostMortem.this.head;
        private Milestones milestones = PostMortem.this.milestones;
        private Markdown summary = PostMortem.this.summary;
        private List<TimelineEntry> timeline = PostMortem.this.timeline;
        private List<ActionItem> actionItems = PostMortem.this.actionItems;
        private List<Section> sections = PostMortem.this.sections;
    }
}
