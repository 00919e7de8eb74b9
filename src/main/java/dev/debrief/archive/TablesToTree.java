package dev.debrief.archive;

import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItemRows;
import dev.debrief.action.ItemText;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Link;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.Standing;
import dev.debrief.document.Template;
import dev.debrief.document.TimelineEntry;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.ImpactFigureRow;
import dev.debrief.incident.Incident;
import dev.debrief.incident.Involvement;
import dev.debrief.incident.LessonRow;
import dev.debrief.incident.LinkRow;
import dev.debrief.incident.MilestoneRow;
import dev.debrief.incident.SectionRow;
import dev.debrief.incident.TimelineRow;
import dev.debrief.incident.WhenColumns;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a tree out of the tables with one query for each of them, however long the document is. */
final class TablesToTree {
    private static final String IN_ORDER = "incidentNumber = ?1 order by place";

    private final Incident incident;

    private TablesToTree(Incident incident) {
        this.incident = incident;
    }

    static PostMortem read(Incident incident) {
        return new TablesToTree(incident).read();
    }

    private PostMortem read() {
        int number = incident.number;
        return new PostMortem(
                standing(),
                head(),
                milestones(),
                Markdown.of(incident.summary),
                new Impact(
                        Markdown.of(incident.impact),
                        ImpactFigureRow.<ImpactFigureRow>list(IN_ORDER, number).stream()
                                .map(TablesToTree::figure)
                                .toList()),
                Markdown.of(incident.detection),
                TimelineRow.<TimelineRow>list(IN_ORDER, number).stream()
                        .map(TablesToTree::entry)
                        .toList(),
                FactorRow.<FactorRow>list(IN_ORDER, number).stream()
                        .map(TablesToTree::factor)
                        .toList(),
                Markdown.of(incident.resolution),
                lessons(LessonRow.list(IN_ORDER, number)),
                ActionItemRows.everOf(number).stream()
                        .filter(row -> !row.isDropped())
                        .map(TablesToTree::actionItem)
                        .toList(),
                SectionRow.<SectionRow>list(IN_ORDER, number).stream()
                        .map(TablesToTree::section)
                        .toList(),
                LinkRow.<LinkRow>list(IN_ORDER, number).stream()
                        .map(TablesToTree::link)
                        .toList());
    }

    private Standing standing() {
        Standing.Publication publication = incident.publishedAt == null
                ? null
                : new Standing.Publication(
                        incident.publishedAt, incident.publishedBy == null ? null : incident.publishedBy.name());
        return new Standing(incident.spoken(), publication, incident.archivedAt != null);
    }

    private Head head() {
        Map<Involvement.Role, List<String>> involved = new EnumMap<>(Involvement.Role.class);
        for (Involvement involvement : Involvement.of(incident.number)) {
            involved.merge(involvement.role(), List.of(involvement.person.name()), TablesToTree::joined);
        }
        return new Head(
                incident.title,
                incident.severity,
                incident.incidentType,
                incident.services.stream().map(service -> service.name()).toList(),
                incident.team == null ? null : incident.team.name(),
                incident.lead == null ? null : incident.lead.name(),
                new Head.Roles(
                        involved.getOrDefault(Involvement.Role.COMMANDER, List.of()),
                        involved.getOrDefault(Involvement.Role.COMMUNICATIONS, List.of()),
                        involved.getOrDefault(Involvement.Role.SCRIBE, List.of())),
                involved.getOrDefault(Involvement.Role.PARTICIPANT, List.of()),
                involved.getOrDefault(Involvement.Role.AUTHOR, List.of()),
                List.copyOf(incident.tags),
                ZoneId.of(incident.timeZone),
                incident.drill,
                incident.duplicateOf == null ? null : new IncidentNumber(incident.duplicateOf),
                template());
    }

    private Template template() {
        if (incident.templateKey == null) return Template.NONE;
        int version = incident.templateVersion == null ? 0 : incident.templateVersion;
        return KeptTemplates.HERE.named(incident.templateKey, version);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private Milestones milestones() {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        MilestoneRow.of(incident.number).forEach(row -> known.put(row.milestone(), row.toMilestone()));
        return new Milestones(known);
    }

    private static Impact.Figure figure(ImpactFigureRow row) {
        return new Impact.Figure(new RowId(row.rowId), row.measure, row.amount, row.unit, row.internal);
    }

    private static TimelineEntry entry(TimelineRow row) {
        return new TimelineEntry(
                new RowId(row.rowId),
                WhenColumns.toWhen(row.when),
                row.kind,
                Markdown.of(row.text),
                row.source,
                row.evidence,
                row.internal);
    }

    private static Factor factor(FactorRow row) {
        return new Factor(
                new RowId(row.rowId), row.role, row.category, Markdown.of(row.text), rowIds(row.ledTo), row.internal);
    }

    private static Lessons lessons(List<LessonRow> rows) {
        return new Lessons(
                group(rows, LessonRow.Group.WENT_WELL),
                group(rows, LessonRow.Group.WENT_BADLY),
                group(rows, LessonRow.Group.GOT_LUCKY),
                group(rows, LessonRow.Group.LEARNED));
    }

    private static List<Markdown> group(List<LessonRow> rows, LessonRow.Group group) {
        return rows.stream()
                .filter(row -> row.group == group)
                .map(row -> Markdown.of(row.text))
                .toList();
    }

    static ActionItem actionItem(ActionItemRow row) {
        ItemText text = row.asText();
        return new ActionItem(
                new RowId(row.rowId()),
                row.spoken(),
                text.text(),
                row.ownerName(),
                text.due(),
                text.kind(),
                text.priority(),
                text.state(),
                text.ticket(),
                rowIds(text.covers()),
                text.internal());
    }

    private static Section section(SectionRow row) {
        return new Section(new RowId(row.rowId), row.heading, Markdown.of(row.body), row.afterPart, row.internal);
    }

    private static Link link(LinkRow row) {
        return new Link(new RowId(row.rowId), row.address, row.title, row.internal);
    }

    private static List<RowId> rowIds(List<String> values) {
        return values.stream().map(RowId::new).toList();
    }
}
