package dev.debrief.postmortem.edit;

import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Milestone;
import dev.debrief.document.TemplateChapter;
import dev.debrief.document.check.Check;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far every part of the form is, and what waits in it. */
final class PartStates {
    private static final List<String> SETTLED_HEAD = List.of("title", "severity", "lead", "services");

    private final Sheet sheet;
    private final Manuscript typed;

    PartStates(Sheet sheet) {
        this.sheet = sheet;
        this.typed = sheet.typed();
    }

    static List<PartState> of(Sheet sheet) {
        PartStates states = new PartStates(sheet);
        return FormPart.of(sheet).stream()
                .filter(part -> !part.isFolded())
                .map(states::part)
                .toList();
    }

    private PartState part(FormPart formPart) {
        String part = formPart.name();
        String remark = remark(part);
        boolean empty = isEmpty(part);
        boolean begun = !remark.isEmpty() || !isComplete(part);
        return new PartState(part, formPart.title(), empty ? "empty" : begun ? "begun" : "filled", empty ? "" : remark);
    }

    boolean isEmpty(String part) {
        if (part.startsWith("section-")) return isUntouched(TemplateChapter.text(part), sheet.chapter(part));
        return switch (part) {
            case "head" -> typed.value("title").isBlank();
            case "milestones" -> Stream.of(Milestone.Kind.values()).noneMatch(this::isKnown);
            case "impact" -> isUntouched("impact", sheet.chapter("impact")) && hasNoRows(ManuscriptFields.FIGURES);
            case "lessons" -> typed.fields().keySet().stream().noneMatch(name -> name.startsWith("lessons."));
            default -> ManuscriptFields.LISTS.contains(part) ? hasNoRows(part) : isUntouched(part, sheet.chapter(part));
        };
    }

    /** Blank, or what the template started it with. */
    private boolean isUntouched(String field, @Nullable TemplateChapter chapter) {
        Markdown text = Markdown.of(typed.value(field));
        return text.isEmpty() || (chapter != null && chapter.starter().equals(text));
    }

    private boolean isComplete(String part) {
        return switch (part) {
            case "head" ->
                SETTLED_HEAD.stream().noneMatch(name -> typed.value(name).isBlank());
            case "milestones" -> Stream.of(Milestone.Kind.values()).allMatch(this::isKnown);
            default -> true;
        };
    }

    private boolean isKnown(Milestone.Kind kind) {
        return !typed.value(ManuscriptFields.from(kind)).isBlank()
                || !typed.value(ManuscriptFields.at(kind)).isBlank();
    }

    private boolean hasNoRows(String list) {
        return typed.rows(list).stream().allMatch(row -> typed.isBlank(list, row));
    }

    /** Whoever published it has been asked, and has decided. */
    private boolean isPublished() {
        return sheet.reading()
                .postMortem()
                .map(tree -> tree.standing().isPublished())
                .orElse(false);
    }

    private String remark(String part) {
        List<Finding> here = sheet.reading().findings().stream()
                .filter(finding -> Place.part(finding.field()).equals(part))
                .toList();
        long clashes = sheet.clashes(part).size();
        if (clashes > 0) return clashes + " to choose";
        long unclear = here.stream()
                .filter(finding -> finding.weight() == Finding.Weight.STOPS_PUBLISHING)
                .count();
        if (unclear > 0) return unclear + " unclear";
        long toCheck = here.size() + sheet.notes().doubts(part);
        if (toCheck > 0) return toCheck + " to check";
        if (isPublished()) return "";
        long bare = sheet.notes().count(part, Check.UNCOVERED_CAUSE);
        if (bare > 0) return bare + " bare";
        return sheet.notes().count(part, Check.NO_OWNER) > 0 ? "no owner" : "";
    }
}
