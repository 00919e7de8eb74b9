package dev.debrief.postmortem.imports;

import dev.debrief.document.reading.Origins;
import dev.debrief.postmortem.history.Differences;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file and what was understood of it, side by side.
 *
 * @param address of the page
 * @param name of the file, or what stands for it
 * @param summary how much there is and how much of it needs a look, in a sentence
 * @param lines of the file, as many as are shown
 * @param unseen how many lines are not
 * @param known what an earlier file became; null where this one is new
 * @param several the titles of the incidents that the file seems to hold; empty where it holds one
 * @param stops what has to be mended first; empty where nothing does
 */
public record PreviewPage(
        String address,
        String name,
        String summary,
        List<Line> lines,
        int unseen,
        Head head,
        List<Piece> pieces,
        @Nullable Known known,
        List<String> several,
        List<Stop> stops,
        List<String> zones,
        List<String> people) {
    /** One line of the file; {@code asks} where something about it needs a look. */
    @TemplateData
    public record Line(int number, String text, boolean asks) {}

    /** What has to be mended, and where. */
    @TemplateData
    public record Stop(String anchor, String words) {}

    /** One thing to choose. */
    @TemplateData
    public record Option(String value, String label, boolean selected) {}

    /** A remark of the reading; {@code line} is 0 where it is about all of the file. */
    @TemplateData
    public record Remark(int line, String message) {}

    /** A name that does not say for sure who is meant, and whom it may mean. */
    @TemplateData
    public record Question(
            int line, String field, String written, String message, boolean isAnswered, List<Option> choices) {}

    /** What readers see first. */
    @TemplateData
    public record Head(
            Origins.@Nullable Span span,
            List<Remark> remarks,
            List<Question> questions,
            Correction title,
            Correction severity,
            List<Option> severities,
            List<Labelled> others) {
        public boolean asks() {
            return !remarks.isEmpty() || questions.stream().anyMatch(question -> !question.isAnswered());
        }
    }

    /** A field and what it is called. */
    @TemplateData
    public record Labelled(String label, Correction field, String list) {}

    /** One part of the document, in one of its shapes: prose, entries, points or items. */
    @TemplateData
    public record Piece(
            String id,
            String heading,
            Origins.@Nullable Span span,
            List<Remark> remarks,
            String hint,
            RawString prose,
            List<Entry> entries,
            List<Point> points,
            List<Item> items,
            List<Question> questions,
            int more) {
        public boolean asks() {
            return !remarks.isEmpty()
                    || questions.stream().anyMatch(question -> !question.isAnswered())
                    || entries.stream().anyMatch(Entry::asks)
                    || items.stream().anyMatch(item -> item.due().wrong());
        }
    }

    /** An entry of the timeline; {@code asks} where its time is not clear. */
    @TemplateData
    public record Entry(int line, Correction when, RawString text, boolean asks) {}

    /** A cause or a lesson, what part it played, and what led to it. */
    @TemplateData
    public record Point(int line, String role, RawString text, List<Point> because) {
        public Point {
            because = List.copyOf(because);
        }
    }

    /** An action item. */
    @TemplateData
    public record Item(
            int line, String icon, String state, RawString text, String ticket, Correction owner, Correction due) {}

    /**
     * What an earlier file became.
     *
     * @param same whether it was the same file, byte for byte
     * @param revision its newest one, upon which an update would be made
     * @param gone whether it was deleted since
     */
    @TemplateData
    public record Known(
            String number,
            String address,
            boolean same,
            String on,
            String by,
            int revision,
            boolean gone,
            Differences differences) {}
}
