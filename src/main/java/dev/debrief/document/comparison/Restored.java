package dev.debrief.document.comparison;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The document of today with parts as they were in an older one. Where it stands (number, publication) stays as it is
 * today, and so does the life of action items.
 */
public final class Restored {
    private final PostMortem now;
    private final PostMortem old;
    private final Set<Topic> topics;

    private Restored(PostMortem now, PostMortem old, Set<Topic> topics) {
        this.now = now;
        this.old = old;
        this.topics = topics;
    }

    /**
     * The restored document.
     *
     * @param ever every action item that the document ever had, as it is today, those that were taken out too
     * @param topics what is restored; {@link Topic#STANDING} never is
     */
    public static PostMortem of(PostMortem now, PostMortem old, List<ActionItem> ever, Set<Topic> topics) {
        return new Restored(now, old, topics).tree(ever);
    }

    private PostMortem tree(List<ActionItem> ever) {
        List<TimelineEntry> timeline = pick(Topic.TIMELINE, PostMortem::timeline);
        List<Factor> factors = pick(Topic.CAUSES, PostMortem::factors);
        List<ActionItem> items =
                topics.contains(Topic.ACTION_ITEMS) ? new RestoredItems(now, old, ever).all() : now.actionItems();
        return new PostMortem(
                now.standing(),
                pick(Topic.HEAD, PostMortem::head),
                milestones(timeline),
                pick(Topic.SUMMARY, PostMortem::summary),
                pick(Topic.IMPACT, PostMortem::impact),
                pick(Topic.DETECTION, PostMortem::detection),
                timeline,
                factors,
                pick(Topic.RESOLUTION, PostMortem::resolution),
                pick(Topic.LESSONS, PostMortem::lessons),
                RestoredItems.pointingAt(factors, items),
                pick(Topic.SECTIONS, PostMortem::sections),
                pick(Topic.LINKS, PostMortem::links));
    }

    private <T> T pick(Topic topic, Function<PostMortem, T> part) {
        return part.apply(topics.contains(topic) ? old : now);
    }

    /** A milestone whose timeline entry is not there keeps the entry's time, written down. */
    private Milestones milestones(List<TimelineEntry> timeline) {
        PostMortem from = topics.contains(Topic.MILESTONES) ? old : now;
        Set<RowId> there = timeline.stream().map(TimelineEntry::id).collect(Collectors.toSet());
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        from.milestones().known().forEach((kind, milestone) -> {
            boolean lost = milestone instanceof Milestone.TakenFrom taken && !there.contains(taken.entry());
            known.put(kind, lost ? writtenDown(from, (Milestone.TakenFrom) milestone) : milestone);
        });
        return new Milestones(known);
    }

    private static Milestone writtenDown(PostMortem from, Milestone.TakenFrom taken) {
        Optional<When> when = from.entry(taken.entry()).map(TimelineEntry::when);
        return new Milestone.WrittenDown(when.orElse(When.unsaid()), taken.setBy());
    }
}
