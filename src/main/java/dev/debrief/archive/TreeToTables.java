package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Link;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
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
import dev.debrief.people.Person;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a tree into the tables of one incident; runs inside the caller's transaction. */
@ApplicationScoped
class TreeToTables {
    private final Names names;
    private final ActionItemsToTable actionItems;

    TreeToTables(Names names, ActionItemsToTable actionItems) {
        this.names = names;
        this.actionItems = actionItems;
    }

    /**
     * The incident must have its number already.
     *
     * @param base the action items of the revision that the tree was made from
     */
    void write(PostMortem tree, List<ActionItem> base, ItemsSeen seen, Incident incident, Act act) {
        head(tree.head(), incident);
        incident.summary = tree.summary().source();
        incident.impact = tree.impact().text().source();
        incident.detection = tree.detection().source();
        incident.resolution = tree.resolution().source();
        incident.startedAt = tree.instantOf(Milestone.Kind.STARTED).orElse(null);
        incident.resolvedAt = tree.instantOf(Milestone.Kind.RESOLVED).orElse(null);
        incident.happenedAt = tree.began().orElse(incident.createdAt);
        milestones(tree, incident.number);
        rows(tree, incident.number);
        lessons(tree.lessons(), incident.number);
        actionItems.write(tree.actionItems(), base, seen, incident, act);
    }

    private void head(Head head, Incident incident) {
        incident.title = head.title();
        incident.severity = head.severity();
        incident.incidentType = head.type();
        incident.team = names.team(head.team());
        incident.lead = names.person(head.lead());
        incident.timeZone = head.timeZone().getId();
        incident.drill = head.drill();
        incident.duplicateOf =
                head.duplicateOf() == null ? null : head.duplicateOf().value();
        Template template = head.template();
        incident.templateKey = template.isNone() ? null : template.key();
        incident.templateVersion = template.version() > 0 ? template.version() : null;
        incident.services = replaced(incident.services, names.services(head.services()));
        incident.tags = replaced(incident.tags, head.tags());
        involve(Involvement.Role.COMMANDER, head.roles().commanders(), incident.number);
        involve(Involvement.Role.COMMUNICATIONS, head.roles().communications(), incident.number);
        involve(Involvement.Role.SCRIBE, head.roles().scribes(), incident.number);
        involve(Involvement.Role.PARTICIPANT, head.participants(), incident.number);
        involve(Involvement.Role.AUTHOR, head.authors(), incident.number);
    }

    private static <T> List<T> replaced(List<T> kept, List<T> wanted) {
        if (!kept.equals(wanted)) {
            kept.clear();
            kept.addAll(wanted);
        }
        return kept;
    }

    private void involve(Involvement.Role role, List<String> written, int incidentNumber) {
        List<Person> wanted = names.persons(written);
        List<Involvement> kept =
                Involvement.list("incidentNumber = ?1 and role = ?2 order by place", incidentNumber, role.word());
        for (int place = 0; place < wanted.size(); place++) {
            Involvement involvement = place < kept.size() ? kept.get(place) : new Involvement();
            involvement.incidentNumber = incidentNumber;
            involvement.role = role.word();
            involvement.place = place;
            involvement.person = wanted.get(place);
            if (place >= kept.size()) involvement.persist();
        }
        kept.stream().skip(wanted.size()).forEach(Involvement::delete);
    }

    private static void milestones(PostMortem tree, int incidentNumber) {
        Map<Milestone.Kind, MilestoneRow> kept =
                MilestoneRow.of(incidentNumber).stream().collect(Collectors.toMap(MilestoneRow::milestone, row -> row));
        tree.milestones().known().forEach((kind, milestone) -> {
            MilestoneRow row = kept.remove(kind);
            boolean isNew = row == null;
            if (row == null) row = new MilestoneRow();
            row.incidentNumber = incidentNumber;
            row.kind = kind.word();
            row.know(milestone);
            if (isNew) row.persist();
        });
        kept.values().forEach(MilestoneRow::delete);
    }

    private static void rows(PostMortem tree, int number) {
        Rows.match(
                number,
                TimelineRow.list("incidentNumber", number),
                tree.timeline(),
                TimelineEntry::id,
                TimelineRow::new,
                TreeToTables::fill);
        Rows.match(
                number,
                FactorRow.list("incidentNumber", number),
                tree.factors(),
                Factor::id,
                FactorRow::new,
                TreeToTables::fill);
        Rows.match(
                number,
                ImpactFigureRow.list("incidentNumber", number),
                tree.impact().figures(),
                Impact.Figure::id,
                ImpactFigureRow::new,
                TreeToTables::fill);
        Rows.match(
                number,
                SectionRow.list("incidentNumber", number),
                tree.sections(),
                Section::id,
                SectionRow::new,
                TreeToTables::fill);
        Rows.match(
                number,
                LinkRow.list("incidentNumber", number),
                tree.links(),
                Link::id,
                LinkRow::new,
                TreeToTables::fill);
    }

    private static void fill(TimelineRow row, TimelineEntry entry) {
        row.when = WhenColumns.of(entry.when());
        row.kind = entry.kind();
        row.text = entry.text().source();
        row.source = entry.source();
        row.evidence = entry.evidence();
        row.internal = entry.internal();
    }

    private static void fill(FactorRow row, Factor factor) {
        row.role = factor.role();
        row.category = factor.category();
        row.text = factor.text().source();
        row.ledTo = factor.ledTo().stream().map(RowId::value).toList();
        row.internal = factor.internal();
    }

    private static void fill(ImpactFigureRow row, Impact.Figure figure) {
        row.measure = figure.measure();
        row.amount = figure.amount();
        row.unit = figure.unit();
        row.internal = figure.internal();
    }

    private static void fill(SectionRow row, Section section) {
        row.heading = section.heading();
        row.body = section.body().source();
        row.afterPart = section.after();
        row.internal = section.internal();
    }

    private static void fill(LinkRow row, Link link) {
        row.address = link.address();
        row.title = link.title();
        row.internal = link.internal();
    }

    private static void lessons(Lessons lessons, int incidentNumber) {
        List<Lesson> wanted = new ArrayList<>();
        group(wanted, LessonRow.Group.WENT_WELL, lessons.wentWell());
        group(wanted, LessonRow.Group.WENT_BADLY, lessons.wentBadly());
        group(wanted, LessonRow.Group.GOT_LUCKY, lessons.gotLucky());
        group(wanted, LessonRow.Group.LEARNED, lessons.learned());
        Rows.match(
                incidentNumber,
                LessonRow.list("incidentNumber", incidentNumber),
                wanted,
                Lesson::id,
                LessonRow::new,
                (row, lesson) -> {
                    row.group = lesson.group();
                    row.text = lesson.text().source();
                });
    }

    private static void group(List<Lesson> wanted, LessonRow.Group group, List<Markdown> texts) {
        for (int i = 0; i < texts.size(); i++) {
            wanted.add(new Lesson(new RowId(group.name().replace('_', '-') + "-" + (i + 1)), group, texts.get(i)));
        }
    }

    /** A lesson has no name of its own in the tree: its place in its group serves. */
    private record Lesson(RowId id, LessonRow.Group group, Markdown text) {}
}
