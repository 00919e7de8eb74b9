package dev.debrief.document.reading;

import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Lessons;
import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.Part;
import dev.debrief.document.Positions;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the tree of what was put together. */
final class TreeMaker {
    private static final Map<Milestone.Kind, Fact> LABELS = Map.of(
            Milestone.Kind.STARTED, Fact.STARTED,
            Milestone.Kind.DETECTED, Fact.DETECTED,
            Milestone.Kind.ACKNOWLEDGED, Fact.ACKNOWLEDGED,
            Milestone.Kind.MITIGATED, Fact.MITIGATED,
            Milestone.Kind.RESOLVED, Fact.RESOLVED);

    private final DocumentReader document;
    private final Draft draft;
    private final List<Entry> entries;
    private final Times times;
    private final @Nullable String zoneWritten;
    private final ZoneId zone;
    private final Map<Milestone.Kind, Moment> moments = new EnumMap<>(Milestone.Kind.class);

    TreeMaker(DocumentReader document, DocumentReader.Assembled assembled, @Nullable String zoneWritten, ZoneId zone) {
        this.document = document;
        this.draft = assembled.draft();
        this.entries = assembled.timeline().entries();
        this.times = assembled.times();
        this.zoneWritten = zoneWritten;
        this.zone = zone;
    }

    Reading make() {
        Optional<String> title = title();
        String named = title.orElseGet(() -> NameOfFile.of(document.name()));
        String shown = named.length() > Head.LONGEST_TITLE ? shortened(named) : named;
        if (named.length() > shown.length()) draft.section("Title", 0, named);
        if (title.isEmpty()) draft.notes.add(Note.UNTITLED);
        for (int line : document.mended().openFences()) {
            draft.notes.add(new Note(
                    line + document.matter().lines(),
                    "This block of code is not closed. It was read as far as the next heading."));
        }
        Several.note(document.root()).ifPresent(draft.notes::add);
        Milestones milestones = milestones();
        keepDefinitions();
        PostMortem tree = new PostMortem(
                Standing.NEW,
                head(shown),
                milestones,
                prose(Part.SUMMARY),
                new Impact(prose(Part.IMPACT), List.of()),
                prose(Part.DETECTION),
                timeline(),
                draft.factors,
                prose(Part.RESOLUTION),
                new Lessons(
                        draft.lessons(Meaning.WENT_WELL),
                        draft.lessons(Meaning.WENT_BADLY),
                        draft.lessons(Meaning.GOT_LUCKY),
                        draft.lessons(Meaning.LESSONS)),
                draft.actionItems(),
                draft.sections.stream().map(Draft.Placed::section).toList(),
                List.of());
        PostMortem numbered = Positions.renumbered(tree);
        return new Reading(
                numbered,
                title.orElse(null),
                document.facts().of(Fact.SEVERITY).orElse(null),
                document.facts().of(Fact.STATUS).orElse(null),
                zoneWritten,
                moments,
                entries.stream().map(Entry::asWritten).toList(),
                levels(numbered),
                draft.trigger,
                draft.background,
                draft.notes,
                false);
    }

    /** Sections are set in the order of the parts; their levels go with them. */
    private List<Integer> levels(PostMortem numbered) {
        Map<List<String>, Deque<Integer>> left = new HashMap<>();
        for (Draft.Placed placed : draft.sections)
            left.computeIfAbsent(said(placed.section()), any -> new ArrayDeque<>())
                    .add(placed.level());
        return numbered.sections().stream()
                .map(section ->
                        left.getOrDefault(said(section), new ArrayDeque<>()).remove())
                .toList();
    }

    private static List<String> said(Section section) {
        return List.of(section.heading(), section.body().source());
    }

    private Optional<String> title() {
        Optional<String> fact = document.facts().of(Fact.TITLE).map(Plain::of).filter(text -> !text.isBlank());
        return document.titleChapter()
                .map(chapter -> Plain.of(chapter.heading))
                .filter(text -> !text.isBlank() && !(Title.isGeneric(text) && fact.isPresent()))
                .or(() -> fact)
                .or(document::titleLine);
    }

    private static String shortened(String title) {
        int end = Head.LONGEST_TITLE - (Character.isHighSurrogate(title.charAt(Head.LONGEST_TITLE - 1)) ? 1 : 0);
        return title.substring(0, end);
    }

    private Head head(String title) {
        Facts facts = document.facts();
        return new Head(
                title,
                facts.of(Fact.SEVERITY)
                        .flatMap(written -> Severities.known(document.known(), written))
                        .orElse(null),
                null,
                facts.names(Fact.SERVICES),
                null,
                facts.names(Fact.LEAD).stream().findFirst().orElse(null),
                Head.Roles.NONE,
                List.of(),
                facts.names(Fact.AUTHORS),
                facts.names(Fact.TAGS),
                zone,
                false,
                null);
    }

    private Milestones milestones() {
        Milestones milestones = Milestones.NONE;
        Times own = times.anew();
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Optional<Stamp> stamp = document.facts()
                    .of(LABELS.getOrDefault(kind, Fact.OTHER))
                    .flatMap(text -> StampReader.read(Pieces.of(text)));
            if (stamp.isEmpty()) continue;
            When when = own.read(stamp.get());
            moments.put(kind, new Moment(stamp.get().asWritten(), when));
            milestones = milestones.with(kind, new Milestone.WrittenDown(when, null));
        }
        milestones = marked(milestones, Milestone.Kind.STARTED, "start marker");
        return marked(milestones, Milestone.Kind.RESOLVED, "end marker");
    }

    private Milestones marked(Milestones milestones, Milestone.Kind kind, String marker) {
        if (milestones.of(kind).isPresent()) return milestones;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.asWritten().isEmpty() || !Markers.says(entry.text(), marker)) continue;
            moments.put(kind, new Moment(entry.asWritten(), entry.when()));
            return milestones.with(kind, new Milestone.TakenFrom(new RowId("t" + (i + 1)), null));
        }
        return milestones;
    }

    private Markdown prose(Part part) {
        return Markdown.of(draft.prose.getOrDefault(part, ""));
    }

    private List<TimelineEntry> timeline() {
        List<TimelineEntry> timeline = new ArrayList<>();
        for (Entry entry : entries) {
            timeline.add(new TimelineEntry(
                    new RowId("t" + (timeline.size() + 1)),
                    entry.when(),
                    null,
                    Markdown.of(entry.text()),
                    "",
                    entry.evidence(),
                    false));
        }
        return timeline;
    }

    /** Named addresses stand beside the links now; as they were written nobody sees them, and they stay. */
    private void keepDefinitions() {
        List<String> definitions = document.mended().definitions();
        if (definitions.isEmpty()) return;
        String text = "\n\n" + String.join("\n", definitions);
        int last = draft.sections.size() - 1;
        if (draft.prose.containsKey(Part.SUMMARY)) draft.prose.merge(Part.SUMMARY, text, String::concat);
        else if (last < 0) draft.section("Addresses", 0, text);
        else {
            Section section = draft.sections.get(last).section();
            Section with = new Section(
                    section.id(),
                    section.heading(),
                    Markdown.of(section.body().source() + text),
                    section.after(),
                    false);
            draft.sections.set(
                    last, new Draft.Placed(with, draft.sections.get(last).level()));
        }
    }
}
