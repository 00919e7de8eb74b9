package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills the form from a document. */
final class FormFilling {
    private final PostMortem postMortem;
    private final ZoneId zone;
    private final Set<RowId> factors;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<RowId>> rows = new LinkedHashMap<>();

    FormFilling(PostMortem postMortem) {
        this.postMortem = postMortem;
        this.zone = postMortem.head().timeZone();
        this.factors = postMortem.factors().stream().map(Factor::id).collect(Collectors.toSet());
    }

    Manuscript manuscript() {
        head(postMortem.head());
        for (Milestone.Kind kind : Milestone.Kind.values()) milestone(kind);
        prose(Part.SUMMARY, "summary", postMortem.summary());
        prose(Part.IMPACT, "impact", postMortem.impact().text());
        prose(Part.DETECTION, "detection", postMortem.detection());
        prose(Part.RESOLUTION, "resolution", postMortem.resolution());
        lessons(postMortem.lessons());
        each(ManuscriptFields.FIGURES, postMortem.impact().figures(), Impact.Figure::id, this::figure);
        each(ManuscriptFields.TIMELINE, postMortem.timeline(), TimelineEntry::id, this::entry);
        each(ManuscriptFields.FACTORS, postMortem.factors(), Factor::id, this::factor);
        each(ManuscriptFields.ACTION_ITEMS, postMortem.actionItems(), ActionItem::id, this::actionItem);
        LaidOut.sections(postMortem).forEach(this::chapter);
        each(ManuscriptFields.SECTIONS, LaidOut.others(postMortem), Section::id, this::section);
        each(ManuscriptFields.LINKS, postMortem.links(), Link::id, this::link);
        return new Manuscript(fields, rows);
    }

    private void head(Head head) {
        put("title", head.title());
        put("severity", head.severity());
        put("type", head.type());
        put("services", CommaList.write(head.services()));
        put("team", head.team());
        put("lead", head.lead());
        put("commanders", CommaList.write(head.roles().commanders()));
        put("communications", CommaList.write(head.roles().communications()));
        put("scribes", CommaList.write(head.roles().scribes()));
        put("participants", CommaList.write(head.participants()));
        put("authors", CommaList.write(head.authors()));
        put("tags", CommaList.write(head.tags()));
        put("template", head.template().reference());
        put("timeZone", head.timeZone().getId());
        put("drill", onIf(head.drill()));
        put("duplicateOf", head.duplicateOf() == null ? "" : head.duplicateOf().toString());
    }

    /** Where nothing is written, what the template starts it with. */
    private void prose(Part part, String field, Markdown text) {
        put(field, text.isEmpty() ? LaidOut.starter(postMortem.head().template(), part) : text);
    }

    private void milestone(Milestone.Kind kind) {
        Milestone milestone = postMortem.milestones().known().get(kind);
        if (milestone instanceof Milestone.WrittenDown written) {
            put(ManuscriptFields.from(kind), "written");
            put(ManuscriptFields.at(kind), CanonicalTime.write(written.when(), zone));
        } else if (milestone instanceof Milestone.TakenFrom taken) {
            put(ManuscriptFields.from(kind), taken.entry().value());
        } else if (milestone instanceof Milestone.NotApplicable) {
            put(ManuscriptFields.from(kind), "none");
        }
    }

    private void lessons(Lessons lessons) {
        put("lessons.wentWell", LessonLines.write(lessons.wentWell()));
        put("lessons.wentBadly", LessonLines.write(lessons.wentBadly()));
        put("lessons.gotLucky", LessonLines.write(lessons.gotLucky()));
        put("lessons.learned", LessonLines.write(lessons.learned()));
    }

    private void figure(String row, Impact.Figure figure) {
        put(row + "measure", figure.measure());
        put(row + "amount", figure.amount());
        put(row + "unit", figure.unit());
        put(row + "internal", onIf(figure.internal()));
    }

    private void entry(String row, TimelineEntry entry) {
        put(row + "when", CanonicalTime.write(entry.when(), zone));
        put(row + "kind", entry.kind() == null ? "" : entry.kind().word());
        put(row + "text", entry.text());
        put(row + "source", entry.source());
        put(row + "evidence", entry.evidence());
        put(row + "internal", onIf(entry.internal()));
    }

    /** The first factor that this one led to has a field of its own, because there is hardly ever a second. */
    private void factor(String row, Factor factor) {
        List<RowId> ledTo = factor.ledTo();
        put(row + "role", factor.role().word());
        put(row + "category", factor.category());
        put(row + "text", factor.text());
        put(row + "ledTo", ledTo.isEmpty() ? "" : ledTo.get(0).value());
        point(row + "alsoLedTo", ledTo.subList(Math.min(1, ledTo.size()), ledTo.size()));
        put(row + "internal", onIf(factor.internal()));
    }

    private void actionItem(String row, ActionItem item) {
        put(row + "text", item.text());
        put(row + "owner", item.owner());
        put(row + "due", CanonicalTime.write(item.due(), zone));
        put(row + "kind", item.kind() == null ? "" : item.kind().word());
        put(row + "priority", item.priority() == null ? "" : item.priority().word());
        put(row + "ticket", item.ticket());
        point(row + "covers", item.covers());
        put(row + "internal", onIf(item.internal()));
    }

    private void section(String row, Section section) {
        put(row + "heading", section.heading());
        put(row + "body", section.body());
        put(row + "after", section.after().name());
        put(row + "internal", onIf(section.internal()));
    }

    private void chapter(TemplateChapter chapter, Optional<Section> section) {
        String name = chapter.name();
        put(TemplateChapter.heading(name), chapter.heading());
        put(TemplateChapter.text(name), section.map(Section::body).orElse(chapter.starter()));
        put(
                TemplateChapter.internal(name),
                onIf(section.filter(Section::internal).isPresent()));
    }

    private void link(String row, Link link) {
        put(row + "address", link.address());
        put(row + "title", link.title());
        put(row + "internal", onIf(link.internal()));
    }

    private <T> void each(String list, List<T> all, Function<T, RowId> id, Filling<T> filling) {
        rows.put(list, all.stream().map(id).toList());
        for (T one : all) filling.fill(ManuscriptFields.name(list, id.apply(one), ""), one);
    }

    private void point(String column, List<RowId> at) {
        for (RowId factor : at) {
            if (factors.contains(factor)) fields.put(FactorPointers.name(column, factor), FactorPointers.ON);
        }
    }

    private interface Filling<T> {
        void fill(String row, T one);
    }

    private void put(String field, @Nullable String text) {
        if (text != null) fields.put(field, text);
    }

    private void put(String field, Markdown text) {
        fields.put(field, text.source());
    }

    private static String onIf(boolean set) {
        return set ? "on" : "";
    }
}
