package dev.debrief.postmortem.edit;

import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Milestone;
import dev.debrief.document.RowId;
import dev.debrief.document.Template;
import dev.debrief.document.TemplateChapter;
import dev.debrief.shared.ZoneInWords;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form as the page shows it: every field with what was typed, what it was understood as and what is to be said. */
@TemplateData
public final class Sheet {
    private static final RowId FRESH = new RowId("new-row");
    private static final Set<String> MORE = Set.of(
            "commanders", "communications", "scribes", "participants", "authors", "tags", "duplicateOf", "drill");

    private final Manuscript typed;
    private final ManuscriptReading reading;
    private final Map<String, List<Finding>> findings;
    private final Times times;
    private final String zoneInWords;
    private final Choices choices;
    private final List<Clash> clashes;
    private final Preview preview;
    private final WrittenCauses causes;
    private final Template template;
    private final Notes notes;
    private final Map<RowId, DueProposal> proposals;

    /** One field whose Markdown is shown as readers see it; both empty where nobody asked. */
    record Preview(String field, String html) {
        static final Preview NONE = new Preview("", "");
    }

    /** A field of which nothing is seen. */
    @TemplateData
    public record Hidden(String name, String value) {}

    Sheet(
            Manuscript typed,
            ManuscriptReading reading,
            ZoneId zone,
            Instant now,
            Choices choices,
            List<Clash> clashes,
            Preview preview,
            Template template,
            Notes notes,
            Map<RowId, DueProposal> proposals) {
        this.template = template;
        this.typed = typed;
        this.reading = reading;
        this.findings = reading.findings().stream().collect(Collectors.groupingBy(Finding::field));
        this.times = new Times(typed, reading, zone);
        this.zoneInWords = ZoneInWords.of(zone, now);
        this.choices = choices;
        this.clashes = clashes;
        this.preview = preview;
        this.notes = notes;
        this.proposals = proposals;
        this.causes = new WrittenCauses(typed);
    }

    Manuscript typed() {
        return typed;
    }

    /** The template that the form is laid out by: that of the revision, until another one is saved. */
    Template template() {
        return template;
    }

    /** What the template says of a part of the form; null where it leaves it out. */
    @Nullable
    TemplateChapter chapter(String part) {
        return template.chapters().stream()
                .filter(chapter -> FormPart.name(chapter).equals(part))
                .findFirst()
                .orElse(null);
    }

    ManuscriptReading reading() {
        return reading;
    }

    Times times() {
        return times;
    }

    public Field field(String name) {
        List<Field.Message> messages = findings.getOrDefault(name, List.of()).stream()
                .map(f -> new Field.Message(f.message(), f.weight() != Finding.Weight.DOUBT))
                .toList();
        String shown = typed.value(name).replace('\0', '\u2400');
        String html = preview.field().equals(name) ? preview.html() : "";
        return new Field(name, shown, Times.isTime(name) ? times.of(name) : Time.NONE, messages, html);
    }

    public List<Row> rows(String list) {
        List<Row> rows = new ArrayList<>();
        for (RowId id : typed.rows(list)) {
            boolean cause = list.equals(ManuscriptFields.FACTORS);
            int number = cause ? CauseTree.number(typed, id) : rows.size() + 1;
            rows.add(new Row(this, list, id, number, cause ? CauseTree.depth(typed, id) : 0));
        }
        return rows;
    }

    /** An empty row for the script to copy. */
    public Row fresh(String list) {
        return new Row(this, list, FRESH, 0, 0);
    }

    public List<Option> choices(String field) {
        return choices.of(field);
    }

    List<Option> choices(Row row, String column) {
        return choices.of(row, column);
    }

    List<Field> notedIn(String prefix) {
        return findings.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(this::field)
                .toList();
    }

    /** A milestone: pointed at, or written down. */
    @TemplateData
    public record MilestoneLine(String title, Field from, Field at, List<Option> choices) {}

    public List<MilestoneLine> milestones() {
        return Stream.of(Milestone.Kind.values()).map(this::milestone).toList();
    }

    private MilestoneLine milestone(Milestone.Kind kind) {
        String title = kind.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + kind.word().substring(1);
        String from = ManuscriptFields.from(kind);
        return new MilestoneLine(title, field(from), field(ManuscriptFields.at(kind)), choices.of(from));
    }

    /** The clashes that stand in one part. */
    public List<Clash> clashes(String part) {
        return clashes.stream()
                .filter(clash -> Place.part(clash.field()).equals(part))
                .toList();
    }

    List<Clash> clashes() {
        return clashes;
    }

    /** What the writing checks say, and what is left as it is. */
    public Notes notes() {
        return notes;
    }

    /** What the policy asks of an action item; nothing for other rows. */
    DueProposal proposal(RowId row) {
        return proposals.getOrDefault(row, DueProposal.NONE);
    }

    /** The causes that a column of a row can point at, or points at already. */
    List<Pointer> pointers(String column, RowId but) {
        return causes.pointers(column, but);
    }

    /** Rows that can come back: typed once, not shown. */
    public List<Hidden> hidden() {
        List<Removed> removed = Removed.in(typed);
        return typed.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith("desk.")
                        || isOfAnotherTemplate(field.getKey())
                        || removed.stream().anyMatch(row -> row.owns(field.getKey())))
                .map(field -> new Hidden(field.getKey(), field.getValue()))
                .toList();
    }

    /** What was written in a chapter that the form does not have now is kept until it is saved as a section. */
    private boolean isOfAnotherTemplate(String field) {
        String part = Place.part(field);
        return part.startsWith("section-") && chapter(part) == null;
    }

    /** Whether the timeline was sorted and the order before can come back. */
    public boolean isSorted() {
        return !typed.value(OrderBefore.FIELD).isBlank();
    }

    /** Five whys without a word, for the script to fill. */
    public Whys whys() {
        return Whys.BLANK;
    }

    public int removed() {
        return Removed.in(typed).size();
    }

    public String removedInWords() {
        return Removed.inWords(typed);
    }

    /** Whether something stands in the fields of the head that are folded away. */
    public boolean hasMore() {
        return MORE.stream().anyMatch(name -> !typed.value(name).isBlank());
    }

    /** The headings of the four groups of lessons. */
    public List<String> lessons() {
        return template.lessonHeadings();
    }

    public String zoneInWords() {
        return zoneInWords;
    }
}
