package dev.debrief.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Row ids by place, as a document has them that was read from Markdown: t1 for the first timeline entry, F1 for a factor, a1
 * for an action item, s1 for a section, l1 for a link, i1 for a figure of the impact.
 */
public final class Positions {
    private Positions() {}

    /**
     * The same document with ids by place. References follow their rows; those to rows that are not there are dropped.
     * Sections stand in the order in which they are read, see {@link TableOfContents}.
     */
    public static PostMortem renumbered(PostMortem tree) {
        Map<RowId, RowId> entries = ids(tree.timeline(), TimelineEntry::id, "t");
        Map<RowId, RowId> factors = ids(tree.factors(), Factor::id, "F");
        List<Section> sections = TableOfContents.inOrder(tree.head().template(), tree.sections());
        return new PostMortem(
                tree.standing(),
                tree.head(),
                milestones(tree.milestones(), entries),
                tree.summary(),
                new Impact(tree.impact().text(), each(tree.impact().figures(), "i", Positions::figure)),
                tree.detection(),
                each(tree.timeline(), "t", Positions::entry),
                each(tree.factors(), "F", (factor, id) -> factor(factor, id, factors)),
                tree.resolution(),
                tree.lessons(),
                each(tree.actionItems(), "a", (item, id) -> actionItem(item, id, factors)),
                each(
                        sections,
                        "s",
                        (section, id) -> new Section(
                                id, section.heading(), section.body(), section.after(), section.internal())),
                each(tree.links(), "l", (link, id) -> new Link(id, link.address(), link.title(), link.internal())));
    }

    private interface Renaming<T> {
        T of(T row, RowId id);
    }

    private static <T> List<T> each(List<T> rows, String prefix, Renaming<T> renaming) {
        List<T> renamed = new ArrayList<>();
        for (T row : rows) renamed.add(renaming.of(row, id(prefix, renamed.size())));
        return renamed;
    }

    static RowId id(String prefix, int place) {
        return new RowId(prefix + (place + 1));
    }

    private static <T> Map<RowId, RowId> ids(List<T> rows, Function<T, RowId> id, String prefix) {
        Map<RowId, RowId> ids = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) ids.putIfAbsent(id.apply(rows.get(i)), id(prefix, i));
        return ids;
    }

    private static List<RowId> follow(List<RowId> references, Map<RowId, RowId> ids) {
        return references.stream().map(ids::get).filter(Objects::nonNull).toList();
    }

    private static Milestones milestones(Milestones milestones, Map<RowId, RowId> entries) {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        milestones.known().forEach((kind, milestone) -> {
            if (!(milestone instanceof Milestone.TakenFrom taken)) known.put(kind, milestone);
            else if (entries.containsKey(taken.entry())) {
                known.put(kind, new Milestone.TakenFrom(entries.get(taken.entry()), taken.setBy()));
            }
        });
        return new Milestones(known);
    }

    private static Impact.Figure figure(Impact.Figure figure, RowId id) {
        return new Impact.Figure(id, figure.measure(), figure.amount(), figure.unit(), figure.internal());
    }

    private static TimelineEntry entry(TimelineEntry entry, RowId id) {
        return new TimelineEntry(
                id, entry.when(), entry.kind(), entry.text(), entry.source(), entry.evidence(), entry.internal());
    }

    private static Factor factor(Factor factor, RowId id, Map<RowId, RowId> factors) {
        return new Factor(
                id,
                factor.role(),
                factor.category(),
                factor.text(),
                follow(factor.ledTo(), factors),
                factor.internal());
    }

    private static ActionItem actionItem(ActionItem item, RowId id, Map<RowId, RowId> factors) {
        return new ActionItem(
                id,
                item.number(),
                item.text(),
                item.owner(),
                item.due(),
                item.kind(),
                item.priority(),
                item.state(),
                item.ticket(),
                follow(item.covers(), factors),
                item.internal());
    }
}
