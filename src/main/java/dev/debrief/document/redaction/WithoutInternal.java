package dev.debrief.document.redaction;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A document without its internal rows and sections, and without what only the house uses: tickets, tags, sources. */
final class WithoutInternal {
    private final PostMortem tree;
    private final Set<RowId> factors = new HashSet<>();
    private final Map<RowId, Factor> all = new HashMap<>();

    private final Predicate<String> leadsInside;

    private WithoutInternal(PostMortem tree, Predicate<String> leadsInside) {
        this.tree = tree;
        this.leadsInside = leadsInside;
        for (Factor factor : tree.factors()) {
            all.putIfAbsent(factor.id(), factor);
            if (isOpen(factor.internal(), factor.text())) factors.add(factor.id());
        }
    }

    /** Rows of which nothing is said, because all of it was internal, go as well. */
    static PostMortem of(PostMortem tree, Predicate<String> leadsInside) {
        return new WithoutInternal(tree, leadsInside).copy();
    }

    private static boolean isOpen(boolean internal, Markdown text) {
        return !internal && !text.isEmpty();
    }

    private PostMortem copy() {
        List<TimelineEntry> timeline = tree.timeline().stream()
                .filter(entry -> isOpen(entry.internal(), entry.text()))
                .map(entry -> new TimelineEntry(entry.id(), entry.when(), entry.kind(), entry.text(), "", "", false))
                .toList();
        return new PostMortem(
                standing(tree.standing()),
                head(tree.head()),
                milestones(timeline),
                tree.summary(),
                new Impact(
                        tree.impact().text(),
                        tree.impact().figures().stream()
                                .filter(figure -> !figure.internal())
                                .toList()),
                tree.detection(),
                timeline,
                tree.factors().stream()
                        .filter(factor -> isOpen(factor.internal(), factor.text()))
                        .map(this::factor)
                        .toList(),
                tree.resolution(),
                tree.lessons(),
                tree.actionItems().stream()
                        .filter(item -> isOpen(item.internal(), item.text()))
                        .map(this::item)
                        .toList(),
                tree.sections().stream()
                        .filter(section -> isOpen(section.internal(), section.body()))
                        .toList(),
                tree.links().stream()
                        .filter(link -> !link.internal() && !leadsInside.test(link.address()))
                        .toList());
    }

    private static Standing standing(Standing standing) {
        Standing.Publication publication = standing.publication();
        return new Standing(
                standing.number(),
                publication == null ? null : new Standing.Publication(publication.at(), null),
                false);
    }

    private static Head head(Head head) {
        return new Head(
                head.title(),
                head.severity(),
                head.type(),
                head.services(),
                null,
                null,
                Head.Roles.NONE,
                List.of(),
                List.of(),
                List.of(),
                head.timeZone(),
                head.drill(),
                null,
                Headings.alone(head.template()));
    }

    /** A time that was taken from an internal entry stays known; the entry does not. */
    private Milestones milestones(List<TimelineEntry> left) {
        Set<RowId> there = new HashSet<>();
        left.forEach(entry -> there.add(entry.id()));
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        tree.milestones().known().forEach((kind, milestone) -> {
            boolean gone = milestone instanceof Milestone.TakenFrom taken && !there.contains(taken.entry());
            Milestone same = gone ? writtenDown(((Milestone.TakenFrom) milestone).entry()) : milestone;
            if (same != null) known.put(kind, same.setBy(null));
        });
        return new Milestones(known);
    }

    private @Nullable Milestone writtenDown(RowId entry) {
        return tree.entry(entry)
                .map(TimelineEntry::when)
                .filter(when -> !(when instanceof When.InWords))
                .map(when -> new Milestone.WrittenDown(when, null))
                .orElse(null);
    }

    private Factor factor(Factor factor) {
        return new Factor(
                factor.id(),
                factor.role(),
                factor.category(),
                factor.text(),
                visible(factor.ledTo(), factor.id()),
                false);
    }

    /** What led to something internal led to whatever that led to. */
    private List<RowId> visible(List<RowId> ledTo, RowId self) {
        Set<RowId> seen = new HashSet<>();
        Set<RowId> found = new LinkedHashSet<>();
        List<RowId> next = new ArrayList<>(ledTo);
        while (!next.isEmpty()) {
            RowId one = next.remove(0);
            if (!seen.add(one)) continue;
            if (factors.contains(one)) found.add(one);
            else if (all.containsKey(one)) next.addAll(0, all.get(one).ledTo());
        }
        if (!ledTo.contains(self)) found.remove(self);
        return List.copyOf(found);
    }

    private ActionItem item(ActionItem item) {
        return new ActionItem(
                item.id(),
                null,
                item.text(),
                item.owner(),
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                "",
                item.covers().stream().filter(factors::contains).toList(),
                false);
    }
}
