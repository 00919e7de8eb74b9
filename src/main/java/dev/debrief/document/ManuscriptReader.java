package dev.debrief.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed into a document, and says what may be wrong with it. Nothing that was typed is an error of
 * the reader: what cannot be understood is kept as written and found.
 */
public final class ManuscriptReader {
    private final Vocabulary vocabulary;
    private final Templates templates;
    private final Instant now;

    /** Where no template is kept. */
    public ManuscriptReader(Vocabulary vocabulary, Instant now) {
        this(vocabulary, Templates.NO_TEMPLATES, now);
    }

    /** @param now the time of reading, from which due dates count and after which lies the future */
    public ManuscriptReader(Vocabulary vocabulary, Templates templates, Instant now) {
        this.vocabulary = vocabulary;
        this.templates = templates;
        this.now = now;
    }

    /**
     * Reads a manuscript.
     *
     * @param before the document as it was last saved, for what no form holds: its standing, the numbers and states of
     *     action items, who set a milestone, and what was written of a time that nobody has touched since
     */
    public ManuscriptReading read(Manuscript typed, PostMortem before) {
        Findings findings = new Findings();
        TypedFields fields = new TypedFields(FactorPointers.fromLabels(typed), findings);
        Head head = new HeadReader(fields, vocabulary, templates, before, findings).read();
        ZoneId zoneBefore = before.head().timeZone();
        TimeFields times = new TimeFields(head.timeZone(), zoneBefore, findings);

        TimelineReader timelineReader = new TimelineReader(fields, before, now);
        Beginning beginning = beginning(fields, before, timelineReader, head.timeZone());
        List<TimelineEntry> timeline = timelineReader.read(times, beginning.start(), findings);
        Milestones milestones = new MilestonesReader(fields, before, now, findings)
                .read(times, beginning.start(), beginning.first(), timeline);

        FactorsReader factorsReader = new FactorsReader(fields, vocabulary, before, findings);
        List<Factor> factors = factorsReader.read();
        OtherRowsReader others = new OtherRowsReader(fields, findings);
        ChapterFields chapters = new ChapterFields(fields, before, head.template());
        PostMortem tree = new PostMortem(
                before.standing(),
                head,
                milestones,
                chapters.prose(Part.SUMMARY, "summary"),
                new Impact(chapters.prose(Part.IMPACT, "impact"), others.figures()),
                chapters.prose(Part.DETECTION, "detection"),
                timeline,
                factors,
                chapters.prose(Part.RESOLUTION, "resolution"),
                lessons(fields),
                new ActionItemsReader(fields, before, findings).read(times, factorsReader, now),
                chapters.sections(others.sections()),
                others.links());
        return new ManuscriptReading(findings.stopSaving() ? null : tree, findings.all(), times.understood());
    }

    /** When the incident started, and the first time on the timeline: what times without a day count from. */
    private record Beginning(
            @Nullable Instant start, @Nullable When first) {}

    /**
     * The start may be taken from a timeline entry, and the timeline may count from the start; so both are read once
     * for the start alone, with nothing remarked on.
     */
    private Beginning beginning(TypedFields fields, PostMortem before, TimelineReader timelineReader, ZoneId zone) {
        Findings unheard = new Findings();
        TimeFields times = new TimeFields(zone, before.head().timeZone(), unheard);
        MilestonesReader milestonesReader = new MilestonesReader(fields, before, now, unheard);
        String from = fields.line(ManuscriptFields.from(Milestone.Kind.STARTED));
        Optional<Instant> written = from.isEmpty() || from.equals("written")
                ? started(milestonesReader.read(times, null, null, List.of()), List.of())
                : Optional.empty();
        List<TimelineEntry> timeline = timelineReader.read(times, written.orElse(null), unheard);
        When first = timeline.stream()
                .map(TimelineEntry::when)
                .filter(when -> when instanceof When.Exact || when instanceof When.OnDay)
                .findFirst()
                .orElse(null);
        When day = first instanceof When.Exact exact ? When.on(LocalDate.ofInstant(exact.instant(), zone)) : first;
        Optional<Instant> start =
                written.or(() -> started(milestonesReader.read(times, null, day, timeline), timeline));
        return new Beginning(start.orElse(null), day);
    }

    private static Optional<Instant> started(Milestones milestones, List<TimelineEntry> timeline) {
        return milestones
                .of(Milestone.Kind.STARTED)
                .flatMap(milestone -> MilestonesReader.instant(milestone, MilestonesReader.whens(timeline)));
    }

    private static Lessons lessons(TypedFields fields) {
        return new Lessons(
                LessonLines.read(fields.text("lessons.wentWell")),
                LessonLines.read(fields.text("lessons.wentBadly")),
                LessonLines.read(fields.text("lessons.gotLucky")),
                LessonLines.read(fields.text("lessons.learned")));
    }
}
