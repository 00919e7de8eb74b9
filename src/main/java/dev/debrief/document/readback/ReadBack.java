package dev.debrief.document.readback;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Impact;
import dev.debrief.document.Link;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.Templates;
import dev.debrief.document.TimelineEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A document that was written out as Markdown, edited by hand and read again: its rows are the rows they were, and a part
 * in which nothing was edited is what it was.
 */
public final class ReadBack {
    private final PostMortem edited;
    private final Supplier<RowId> fresh;
    private final Map<RowId, RowId> entries;
    private final Map<RowId, RowId> factors;
    private final PostMortem before;

    private ReadBack(PostMortem before, PostMortem edited, Supplier<RowId> fresh) {
        this.before = before;
        this.edited = edited;
        this.fresh = fresh;
        this.entries = names(
                before.timeline(),
                edited.timeline(),
                TimelineEntry::id,
                List.of(
                        entry -> Arrays.asList(
                                entry.when(), entry.kind(), entry.text(), entry.source(), entry.evidence()),
                        entry -> entry.text().source(),
                        TimelineEntry::when),
                entry -> entry.text().source());
        this.factors = names(
                before.factors(),
                edited.factors(),
                Factor::id,
                List.of(
                        factor -> Arrays.asList(factor.role(), factor.category(), factor.text()),
                        factor -> factor.text().source()),
                factor -> factor.text().source());
    }

    /**
     * The edited document upon the one that it was written from. Where the document stands (its number, whether it is
     * published) is not for a file to say: that stays.
     *
     * @param before as it was written out
     * @param edited as it was read; its rows have names of their own
     * @param fresh a name for a row that is new
     */
    public static PostMortem of(PostMortem before, PostMortem edited, Templates templates, Supplier<RowId> fresh) {
        PostMortem untouched =
                MarkdownReader.read(MarkdownWriter.write(before), templates).postMortem();
        PostMortem unchanged = new ReadBack(before, untouched, fresh).tree();
        PostMortem named = new ReadBack(before, edited, fresh).tree();
        return new Untouched(before, unchanged, named).tree();
    }

    /** The edited document with the rows of the other where they are the same, and nothing else of it but its standing. */
    static PostMortem named(PostMortem before, PostMortem edited, Supplier<RowId> fresh) {
        return new ReadBack(before, edited, fresh).tree();
    }

    private PostMortem tree() {
        return new PostMortem(
                before.standing(),
                edited.head(),
                milestones(),
                edited.summary(),
                new Impact(edited.impact().text(), figures()),
                edited.detection(),
                edited.timeline().stream().map(this::entry).toList(),
                edited.factors().stream().map(this::factor).toList(),
                edited.resolution(),
                edited.lessons(),
                actionItems(),
                sections(),
                links());
    }

    private <T> Map<RowId, RowId> names(
            List<T> older,
            List<T> newer,
            Function<T, RowId> id,
            List<Function<T, Object>> marks,
            Function<T, String> text) {
        int[] origins = SameRows.find(older, newer, marks, text);
        Map<RowId, RowId> names = new HashMap<>();
        for (int j = 0; j < origins.length; j++) {
            RowId name = origins[j] < 0 ? fresh.get() : id.apply(older.get(origins[j]));
            names.put(id.apply(newer.get(j)), name);
        }
        return names;
    }

    private <T> List<T> named(
            List<T> rows, Map<RowId, RowId> names, Function<T, RowId> id, BiFunction<T, RowId, T> rename) {
        List<T> all = new ArrayList<>();
        for (T row : rows) all.add(rename.apply(row, names.getOrDefault(id.apply(row), id.apply(row))));
        return all;
    }

    private static List<RowId> follow(List<RowId> references, Map<RowId, RowId> names) {
        return references.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    private Milestones milestones() {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        edited.milestones().known().forEach((kind, milestone) -> {
            known.put(
                    kind,
                    milestone instanceof Milestone.TakenFrom taken
                            ? new Milestone.TakenFrom(entries.getOrDefault(taken.entry(), taken.entry()), taken.setBy())
                            : milestone);
        });
        return new Milestones(known);
    }

    private TimelineEntry entry(TimelineEntry entry) {
        return new TimelineEntry(
                entries.getOrDefault(entry.id(), entry.id()),
                entry.when(),
                entry.kind(),
                entry.text(),
                entry.source(),
                entry.evidence(),
                entry.internal());
    }

    private Factor factor(Factor factor) {
        return new Factor(
                factors.getOrDefault(factor.id(), factor.id()),
                factor.role(),
                factor.category(),
                factor.text(),
                follow(factor.ledTo(), factors),
                factor.internal());
    }

    private List<ActionItem> actionItems() {
        Map<RowId, RowId> names = names(
                before.actionItems(),
                edited.actionItems(),
                ActionItem::id,
                List.of(
                        item -> item.number() == null ? "" : item.number(),
                        item -> item.text().source()),
                item -> item.text().source());
        Map<RowId, ActionItem> known = new HashMap<>();
        before.actionItems().forEach(item -> known.put(item.id(), item));
        return named(
                edited.actionItems(),
                names,
                ActionItem::id,
                (item, id) -> new ActionItem(
                        id,
                        known.containsKey(id) ? known.get(id).number() : null,
                        item.text(),
                        item.owner(),
                        item.due(),
                        item.kind(),
                        item.priority(),
                        item.state(),
                        item.ticket(),
                        follow(item.covers(), factors),
                        item.internal()));
    }

    private List<Impact.Figure> figures() {
        Map<RowId, RowId> names = names(
                before.impact().figures(),
                edited.impact().figures(),
                Impact.Figure::id,
                List.of(figure -> List.of(figure.measure(), figure.amount(), figure.unit()), Impact.Figure::measure),
                figure -> figure.measure() + " " + figure.amount() + " " + figure.unit());
        return named(
                edited.impact().figures(),
                names,
                Impact.Figure::id,
                (figure, id) ->
                        new Impact.Figure(id, figure.measure(), figure.amount(), figure.unit(), figure.internal()));
    }

    private List<Section> sections() {
        Map<RowId, RowId> names = names(
                before.sections(),
                edited.sections(),
                Section::id,
                List.of(
                        section -> List.of(section.heading(), section.body()),
                        Section::heading,
                        section -> section.body().source()),
                section -> section.heading() + " " + section.body().source());
        return named(
                edited.sections(),
                names,
                Section::id,
                (section, id) ->
                        new Section(id, section.heading(), section.body(), section.after(), section.internal()));
    }

    private List<Link> links() {
        Map<RowId, RowId> names = names(
                before.links(),
                edited.links(),
                Link::id,
                List.of(link -> List.of(link.address(), link.title()), Link::address, Link::title),
                link -> link.address() + " " + link.title());
        return named(
                edited.links(),
                names,
                Link::id,
                (link, id) -> new Link(id, link.address(), link.title(), link.internal()));
    }
}
