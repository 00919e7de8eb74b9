package dev.debrief.document.redaction;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Link;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every text of a document that leaves the house, each under the name of its field, in the order of reading. */
final class EveryText {
    private final Rewriting rewriting;

    /** What becomes of a text. */
    interface Rewriting {
        /**
         * What stands in its place.
         *
         * @param prose whether it is Markdown; otherwise it is one line of words
         */
        String of(String field, boolean prose, String text);
    }

    /** One text. */
    record Text(String field, boolean prose, String words) {}

    private EveryText(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    /** The texts that say something. */
    static List<Text> of(PostMortem tree) {
        List<Text> all = new ArrayList<>();
        rewritten(tree, (field, prose, text) -> {
            if (!text.isBlank()) all.add(new Text(field, prose, text));
            return text;
        });
        return all;
    }

    static PostMortem rewritten(PostMortem tree, Rewriting rewriting) {
        return new EveryText(rewriting).tree(tree);
    }

    private PostMortem tree(PostMortem tree) {
        Lessons lessons = tree.lessons();
        return new PostMortem(
                standing(tree.standing()),
                head(tree.head()),
                milestones(tree.milestones()),
                prose("summary", tree.summary()),
                new Impact(
                        prose("impact", tree.impact().text()),
                        tree.impact().figures().stream().map(this::figure).toList()),
                prose("detection", tree.detection()),
                tree.timeline().stream().map(this::entry).toList(),
                tree.factors().stream().map(this::factor).toList(),
                prose("resolution", tree.resolution()),
                new Lessons(
                        lessons("lessons.wentWell", lessons.wentWell()),
                        lessons("lessons.wentBadly", lessons.wentBadly()),
                        lessons("lessons.gotLucky", lessons.gotLucky()),
                        lessons("lessons.learned", lessons.learned())),
                tree.actionItems().stream().map(this::item).toList(),
                tree.sections().stream().map(this::section).toList(),
                tree.links().stream().map(this::link).toList());
    }

    private Standing standing(Standing standing) {
        Standing.Publication publication = standing.publication();
        if (publication == null) return standing;
        String by = lineOrNull("publishedBy", publication.by());
        return new Standing(standing.number(), new Standing.Publication(publication.at(), by), standing.archived());
    }

    private Head head(Head head) {
        String title = line("title", head.title()).strip();
        return new Head(
                title.isEmpty() ? "Incident" : title.substring(0, Math.min(title.length(), Head.LONGEST_TITLE)),
                lineOrNull("severity", head.severity()),
                lineOrNull("type", head.type()),
                lines("services", head.services()),
                lineOrNull("team", head.team()),
                lineOrNull("lead", head.lead()),
                new Head.Roles(
                        lines("commanders", head.roles().commanders()),
                        lines("communications", head.roles().communications()),
                        lines("scribes", head.roles().scribes())),
                lines("participants", head.participants()),
                lines("authors", head.authors()),
                lines("tags", head.tags()),
                head.timeZone(),
                head.drill(),
                head.duplicateOf(),
                Headings.rewritten(head.template(), heading -> line("headings", heading)));
    }

    private Milestones milestones(Milestones milestones) {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        milestones.known().forEach((kind, milestone) -> {
            Milestone same = milestone instanceof Milestone.WrittenDown written
                    ? new Milestone.WrittenDown(when(ManuscriptFields.at(kind), written.when()), null)
                    : milestone;
            known.put(kind, same.setBy(lineOrNull(ManuscriptFields.at(kind), milestone.setBy())));
        });
        return new Milestones(known);
    }

    private Impact.Figure figure(Impact.Figure figure) {
        return new Impact.Figure(
                figure.id(),
                cell("figures", figure.id(), "measure", figure.measure()),
                cell("figures", figure.id(), "amount", figure.amount()),
                cell("figures", figure.id(), "unit", figure.unit()),
                figure.internal());
    }

    private TimelineEntry entry(TimelineEntry entry) {
        String list = ManuscriptFields.TIMELINE;
        return new TimelineEntry(
                entry.id(),
                when(ManuscriptFields.name(list, entry.id(), "when"), entry.when()),
                entry.kind(),
                prose(ManuscriptFields.name(list, entry.id(), "text"), entry.text()),
                cell(list, entry.id(), "source", entry.source()),
                cell(list, entry.id(), "evidence", entry.evidence()),
                entry.internal());
    }

    private Factor factor(Factor factor) {
        String list = ManuscriptFields.FACTORS;
        return new Factor(
                factor.id(),
                factor.role(),
                lineOrNull(ManuscriptFields.name(list, factor.id(), "category"), factor.category()),
                prose(ManuscriptFields.name(list, factor.id(), "text"), factor.text()),
                factor.ledTo(),
                factor.internal());
    }

    private ActionItem item(ActionItem item) {
        String list = ManuscriptFields.ACTION_ITEMS;
        return new ActionItem(
                item.id(),
                item.number(),
                prose(ManuscriptFields.name(list, item.id(), "text"), item.text()),
                lineOrNull(ManuscriptFields.name(list, item.id(), "owner"), item.owner()),
                when(ManuscriptFields.name(list, item.id(), "due"), item.due()),
                item.kind(),
                item.priority(),
                item.state(),
                cell(list, item.id(), "ticket", item.ticket()),
                item.covers(),
                item.internal());
    }

    private Section section(Section section) {
        String list = ManuscriptFields.SECTIONS;
        return new Section(
                section.id(),
                cell(list, section.id(), "heading", section.heading()),
                prose(ManuscriptFields.name(list, section.id(), "body"), section.body()),
                section.after(),
                section.internal());
    }

    private Link link(Link link) {
        return new Link(
                link.id(),
                cell("links", link.id(), "address", link.address()),
                cell("links", link.id(), "title", link.title()),
                link.internal());
    }

    /** What somebody typed instead of a time stays at home; where it is all there is, it goes as words. */
    private When when(String field, When when) {
        if (when instanceof When.InWords words) {
            String line = line(field, words.asWritten());
            return line.isBlank() ? When.unsaid() : new When.InWords(line);
        }
        if (when instanceof When.Exact exact) return When.at(exact.instant());
        return when instanceof When.OnDay day ? When.on(day.day()) : when;
    }

    private Markdown prose(String field, Markdown text) {
        return Markdown.of(rewriting.of(field, true, text.source()));
    }

    private List<Markdown> lessons(String field, List<Markdown> lessons) {
        List<Markdown> all = new ArrayList<>();
        for (Markdown lesson : lessons) all.add(prose(field + "." + (all.size() + 1), lesson));
        return all;
    }

    private String line(String field, String text) {
        return rewriting.of(field, false, text);
    }

    private String cell(String list, RowId row, String column, String text) {
        return line(ManuscriptFields.name(list, row, column), text);
    }

    private @Nullable String lineOrNull(String field, @Nullable String text) {
        return text == null ? null : line(field, text);
    }

    private List<String> lines(String field, List<String> texts) {
        return texts.stream().map(text -> line(field, text)).toList();
    }
}
