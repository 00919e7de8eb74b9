package dev.debrief.postmortem.imports;

import dev.debrief.action.StateIcon;
import dev.debrief.document.ActionItem;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Factor;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Section;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.document.reading.Note;
import dev.debrief.document.reading.Origins;
import dev.debrief.document.reading.Origins.Span;
import dev.debrief.postmortem.imports.PreviewPage.Entry;
import dev.debrief.postmortem.imports.PreviewPage.Item;
import dev.debrief.postmortem.imports.PreviewPage.Piece;
import dev.debrief.postmortem.imports.PreviewPage.Point;
import dev.debrief.postmortem.imports.PreviewPage.Question;
import dev.debrief.postmortem.imports.PreviewPage.Remark;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of what was understood, in the order of the file, each with the lines that it came from. */
final class Pieces {
    private static final int MOST_ROWS = 200;
    private static final int MOST_SECTIONS = 100;

    /** The level of the heading of each piece. */
    private static final int PIECE = 3;

    private static final RawString NOTHING = new RawString("");

    private final Fields fields;
    private final PostMortem tree;
    private final Origins origins;
    private final Map<RowId, Span> causes = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Question> questions;

    /** @param questions about those who own action items */
    Pieces(Fields fields, Origins origins, List<Question> questions) {
        this.fields = fields;
        this.questions = questions;
        this.tree = fields.corrected().tree();
        this.origins = origins;
    }

    List<Piece> all() {
        prose("summary", "Summary", tree.summary());
        prose("impact", "Impact", tree.impact().text());
        prose("detection", "Detection", tree.detection());
        timeline();
        causes();
        prose("resolution", "Resolution", tree.resolution());
        lessons();
        items();
        sections();
        pieces.sort(Comparator.comparingInt(
                piece -> piece.span() == null ? Integer.MAX_VALUE : piece.span().first()));
        return pieces;
    }

    private void prose(String id, String heading, Markdown text) {
        if (text.isEmpty()) return;
        add(id, heading, span(text).orElse(null), "", html(text, id), List.of(), List.of(), List.of(), 0);
    }

    private void timeline() {
        List<Entry> entries = new ArrayList<>();
        Span all = null;
        int behind = 0;
        List<String> written = fields.corrected().reading().times();
        for (int i = 0; i < Math.min(MOST_ROWS, tree.timeline().size()); i++) {
            TimelineEntry entry = tree.timeline().get(i);
            String asWritten = i < written.size() ? written.get(i) : "";
            Optional<Span> span = origins.of(asWritten + " " + entry.text().source(), behind);
            behind = span.map(Span::first).orElse(behind);
            all = together(all, span);
            Correction when = fields.of(Corrected.when(entry.id()), asWritten);
            boolean asks = when.wrong() || entry.when() instanceof When.InWords || entry.when() instanceof When.Unsaid;
            entries.add(
                    new Entry(first(span), when, line(entry.text(), entry.id().value()), asks));
        }
        if (entries.isEmpty()) return;
        add("timeline", "Timeline", headed(all), "", NOTHING, entries, List.of(), List.of(), more(tree.timeline()));
    }

    /** Each below the one that it led to. */
    private void causes() {
        List<Factor> factors = first(tree.factors());
        Span all = null;
        int line = 0;
        for (Factor factor : factors) {
            // several may stand on one line
            Optional<Span> span = origins.of(factor.text().source(), line - 1);
            line = Math.max(line, first(span));
            span.ifPresent(found -> causes.put(factor.id(), found));
            all = together(all, span);
        }
        List<Point> points = new ArrayList<>();
        Set<RowId> shown = new HashSet<>();
        for (Factor factor : factors) if (effect(factor, factors) == null) points.add(cause(factor, factors, shown));
        // what goes round in a circle leads to nothing else
        for (Factor factor : factors) if (!shown.contains(factor.id())) points.add(cause(factor, factors, shown));
        if (!points.isEmpty())
            add("causes", "Causes", headed(all), "", NOTHING, List.of(), points, List.of(), more(tree.factors()));
    }

    private Point cause(Factor factor, List<Factor> factors, Set<RowId> shown) {
        shown.add(factor.id());
        List<Point> because = new ArrayList<>();
        for (Factor other : factors) {
            boolean leadsHere = factor.id().equals(effect(other, factors));
            if (leadsHere && !shown.contains(other.id())) because.add(cause(other, factors, shown));
        }
        return new Point(
                first(Optional.ofNullable(causes.get(factor.id()))),
                factor.role().word(),
                line(factor.text(), factor.id().value()),
                because);
    }

    /** The first cause of these that it led to. */
    private static @Nullable RowId effect(Factor factor, List<Factor> factors) {
        return factor.ledTo().stream()
                .filter(id -> !id.equals(factor.id())
                        && factors.stream().anyMatch(one -> one.id().equals(id)))
                .findFirst()
                .orElse(null);
    }

    private void lessons() {
        List<Point> points = new ArrayList<>();
        Span all = null;
        all = lessons("went well", tree.lessons().wentWell(), points, all);
        all = lessons("went badly", tree.lessons().wentBadly(), points, all);
        all = lessons("got lucky", tree.lessons().gotLucky(), points, all);
        all = lessons("learned", tree.lessons().learned(), points, all);
        if (points.isEmpty()) return;
        add("lessons", "Lessons", headed(all), "", NOTHING, List.of(), points, List.of(), 0);
    }

    private @Nullable Span lessons(String group, List<Markdown> lessons, List<Point> points, @Nullable Span all) {
        Span wider = all;
        for (Markdown lesson : first(lessons)) {
            Optional<Span> span = origins.of(lesson.source(), 0);
            wider = together(wider, span);
            points.add(new Point(first(span), group, line(lesson, "lesson" + points.size()), List.of()));
        }
        return wider;
    }

    private void items() {
        List<Item> items = new ArrayList<>();
        Span all = null;
        int behind = 0;
        for (ActionItem item : first(tree.actionItems())) {
            Optional<Span> span = origins.of(item.text().source(), behind);
            behind = span.map(Span::first).orElse(behind);
            all = together(all, span);
            items.add(new Item(
                    first(span),
                    StateIcon.of(item.state()),
                    upper(item.state().word()),
                    line(item.text(), item.id().value()),
                    item.text().source().contains(item.ticket()) ? "" : item.ticket(),
                    fields.of(Corrected.owner(item.id()), ""),
                    fields.of(Corrected.due(item.id()), "")));
        }
        if (items.isEmpty()) return;
        int more = more(tree.actionItems());
        add("items", "Action items", headed(all), "", NOTHING, List.of(), List.of(), items, more);
    }

    private void sections() {
        int place = 0;
        for (Section section : tree.sections()
                .subList(0, Math.min(MOST_SECTIONS, tree.sections().size()))) {
            place++;
            String text = section.heading() + "\n" + section.body().source();
            Span span = origins.of(text, 0).orElse(null);
            String heading = section.heading().isEmpty() ? "Without a heading" : section.heading();
            String hint = "Debrief has no such part. Kept word for word, under its own heading.";
            RawString body = html(section.body(), "section" + place);
            add("section" + place, heading, span, hint, body, List.of(), List.of(), List.of(), 0);
        }
    }

    private void add(
            String id,
            String heading,
            @Nullable Span span,
            String hint,
            RawString prose,
            List<Entry> entries,
            List<Point> points,
            List<Item> items,
            int more) {
        List<Remark> remarks = span == null ? List.of() : remarks(span);
        List<Question> asked = items.isEmpty() ? List.of() : questions;
        pieces.add(new Piece(id, heading, span, remarks, hint, prose, entries, points, items, asked, more));
    }

    private List<Remark> remarks(Span span) {
        return fields.corrected().reading().notes().stream()
                .filter(note -> note.line() >= span.first() && note.line() <= span.last())
                .map(Pieces::remark)
                .toList();
    }

    static Remark remark(Note note) {
        return new Remark(note.line(), note.message());
    }

    private Optional<Span> span(Markdown text) {
        return origins.of(text.source(), 0).map(origins::withHeading);
    }

    private @Nullable Span headed(@Nullable Span span) {
        return span == null ? null : origins.withHeading(span);
    }

    private static @Nullable Span together(@Nullable Span all, Optional<Span> one) {
        if (all == null) return one.orElse(null);
        return one.map(all::with).orElse(all);
    }

    private static String upper(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static int first(Optional<Span> span) {
        return span.map(Span::first).orElse(0);
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    private static int more(List<?> rows) {
        return Math.max(0, rows.size() - MOST_ROWS);
    }

    private static RawString html(Markdown text, String id) {
        return new RawString(MarkdownHtml.of(text, id + "-", AttachedFiles.NONE, PIECE));
    }

    private static RawString line(Markdown text, String id) {
        return new RawString(MarkdownHtml.line(text, id + "-", AttachedFiles.NONE, PIECE));
    }
}
