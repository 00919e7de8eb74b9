package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.NamedPeople;
import dev.debrief.document.ActionItem;
import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.document.reading.Moment;
import dev.debrief.document.reading.OwnZone;
import dev.debrief.document.reading.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was understood of a file, with what somebody typed over it. Where another zone is typed, times that do not say their
 * own are read in that one.
 *
 * @param tree as it would be kept; without the corrections where one of them cannot be
 * @param findings about what was typed
 * @param filled the form as the tree fills it
 */
record Corrected(
        Reading reading, Map<String, String> corrections, PostMortem tree, List<Finding> findings, Manuscript filled) {
    private static final String ZONE = "timeZone";
    private static final Set<String> HEAD = Set.of("title", "severity", ZONE, "lead", "authors", "services");

    static Corrected of(Reading reading, Map<String, String> corrections, ManuscriptReader reader) {
        PostMortem read = NamedPeople.called(reading.postMortem(), Who.answers(corrections));
        if (corrections.isEmpty()) return new Corrected(reading, corrections, read, List.of(), Manuscript.of(read));
        ManuscriptReading typed = reader.read(typed(read, corrections), read);
        List<Finding> findings = typed.findings().stream()
                .filter(finding -> corrections.containsKey(finding.field()))
                .toList();
        PostMortem tree = typed.postMortem()
                .map(with -> together(reading, read, with, corrections))
                .orElse(read);
        return new Corrected(reading, corrections, tree, findings, Manuscript.of(tree));
    }

    private static Manuscript typed(PostMortem read, Map<String, String> corrections) {
        Manuscript typed = Manuscript.of(read);
        for (Map.Entry<String, String> one : corrections.entrySet()) {
            if (Who.isAbout(one.getKey())) continue;
            typed = typed.with(one.getKey(), one.getValue());
            for (Milestone.Kind kind : Milestone.Kind.values()) {
                if (one.getKey().equals(ManuscriptFields.at(kind)))
                    typed = typed.with(ManuscriptFields.from(kind), "written");
            }
        }
        return typed;
    }

    /** Of the form only what can be corrected; everything else stays as it was read. */
    private static PostMortem together(
            Reading reading, PostMortem read, PostMortem typed, Map<String, String> corrections) {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (int i = 0; i < read.timeline().size(); i++) {
            TimelineEntry before = read.timeline().get(i);
            String asWritten = i < reading.times().size() ? reading.times().get(i) : "";
            When when = typed.entry(before.id()).map(TimelineEntry::when).orElse(before.when());
            boolean isTyped = corrections.containsKey(when(before.id()));
            timeline.add(with(before, isTyped ? when : untyped(before.when(), when, asWritten)));
        }
        return read.with(typed.head())
                .withMilestones(milestones(reading, typed.milestones(), corrections))
                .withTimeline(timeline)
                .withActionItems(items(read, typed, corrections));
    }

    /** A time that nobody typed over: what was written beside it stays, and all of it where its zone does not count. */
    private static When untyped(When read, When inZone, String asWritten) {
        if (!(read instanceof When.Exact before) || !(inZone instanceof When.Exact after)) return read;
        return OwnZone.isIn(asWritten) ? read : new When.Exact(after.instant(), before.asWritten());
    }

    private static Milestones milestones(Reading reading, Milestones typed, Map<String, String> corrections) {
        Milestones all = typed;
        for (Map.Entry<Milestone.Kind, Milestone> one :
                reading.postMortem().milestones().known().entrySet()) {
            if (corrections.containsKey(ManuscriptFields.at(one.getKey()))) continue;
            Moment moment = reading.moments().get(one.getKey());
            Milestone now = typed.known().get(one.getKey());
            if (one.getValue() instanceof Milestone.WrittenDown before && now instanceof Milestone.WrittenDown after) {
                String asWritten = moment == null ? "" : moment.asWritten();
                When when = untyped(before.when(), after.when(), asWritten);
                all = all.with(one.getKey(), new Milestone.WrittenDown(when, null));
            } else {
                all = all.with(one.getKey(), one.getValue());
            }
        }
        return all;
    }

    private static List<ActionItem> items(PostMortem read, PostMortem typed, Map<String, String> corrections) {
        List<ActionItem> items = new ArrayList<>();
        Map<RowId, ActionItem> others =
                typed.actionItems().stream().collect(Collectors.toMap(ActionItem::id, item -> item, (one, two) -> one));
        for (ActionItem before : read.actionItems()) {
            ActionItem after = others.getOrDefault(before.id(), before);
            boolean isDue = corrections.containsKey(due(before.id()));
            items.add(new ActionItem(
                    before.id(),
                    before.number(),
                    before.text(),
                    corrections.containsKey(owner(before.id())) ? after.owner() : before.owner(),
                    isDue ? after.due() : before.due(),
                    before.kind(),
                    before.priority(),
                    before.state(),
                    before.ticket(),
                    before.covers(),
                    before.internal()));
        }
        return items;
    }

    private static TimelineEntry with(TimelineEntry entry, When when) {
        return new TimelineEntry(
                entry.id(), when, entry.kind(), entry.text(), entry.source(), entry.evidence(), entry.internal());
    }

    /** What stands in a field: what was typed, otherwise what was understood. */
    String value(String field) {
        String typed = corrections.get(field);
        return typed == null ? understood(field) : typed;
    }

    private String understood(String field) {
        if (field.equals(ZONE) && filled.value(field).equals("Z")) return "UTC";
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (field.equals(ManuscriptFields.at(kind)))
                return tree.instantOf(kind)
                        .map(at -> CanonicalTime.write(When.at(at), tree.head().timeZone()))
                        .orElseGet(() -> filled.value(field));
        }
        return filled.value(field);
    }

    /** What is typed over now, where a form was sent: of the fields that can be corrected, those that say something else. */
    Map<String, String> corrections(Map<String, String> sent) {
        Map<String, String> all = new LinkedHashMap<>(corrections);
        Set<String> names = NamedPeople.in(reading.postMortem()).all();
        sent.forEach((field, value) -> {
            if (Who.isAbout(field)) Who.take(field, value, names, all);
            if (!isCorrectable(field)) return;
            boolean isSaidOtherwise = field.endsWith(".at") || field.equals(ZONE);
            String there = isSaidOtherwise ? value(field) : corrections.getOrDefault(field, filled.value(field));
            if (!value.strip().equals(there.strip())) all.put(field, value.strip());
        });
        return all;
    }

    private boolean isCorrectable(String field) {
        if (HEAD.contains(field)) return true;
        for (Milestone.Kind kind : Milestone.Kind.values()) if (field.equals(ManuscriptFields.at(kind))) return true;
        String[] words = field.split("\\.", -1);
        if (words.length != 3 || !RowId.isValid(words[1])) return false;
        boolean isRow = filled.rows(words[0]).contains(new RowId(words[1]));
        return isRow && (field.equals(when(words[1])) || field.equals(owner(words[1])) || field.equals(due(words[1])));
    }

    /** Whether something that was typed has to be mended first. */
    boolean stops() {
        return findings.stream().anyMatch(finding -> finding.weight() != Finding.Weight.DOUBT);
    }

    static String when(Object row) {
        return ManuscriptFields.TIMELINE + "." + row + ".when";
    }

    static String owner(Object row) {
        return ManuscriptFields.ACTION_ITEMS + "." + row + ".owner";
    }

    static String due(Object row) {
        return ManuscriptFields.ACTION_ITEMS + "." + row + ".due";
    }
}
