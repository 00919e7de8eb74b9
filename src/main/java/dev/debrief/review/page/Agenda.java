package dev.debrief.review.page;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.review.AgendaRow;
import dev.debrief.review.Choice;
import dev.debrief.review.DecisionRow;
import dev.debrief.review.Meeting;
import dev.debrief.review.Review;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agenda with what was decided.
 *
 * @param present who was there, as are the {@code notes}; in words, maybe empty
 */
@TemplateData
record Agenda(List<Line> lines, String present, String notes, RawString notesShown) {
    /**
     * One line.
     *
     * @param name {@code AI-58}, or {@code INC-19} for a factor
     * @param reasons why it is talked about, the weightiest first
     * @param decided null where nothing was decided yet
     */
    @TemplateData
    record Line(
            int place,
            String name,
            String address,
            RawString text,
            String plain,
            String about,
            List<String> reasons,
            List<Option> choices,
            @Nullable Decision decided) {
        /** Whether something may be read about it. */
        public boolean isItem() {
            return name.startsWith("AI-");
        }
    }

    /** Something that can be decided, with the fields that it asks for. */
    @TemplateData
    record Option(String word, String title, String fields, int key) {}

    /** What was decided. */
    @TemplateData
    record Decision(String words, String reason, String when) {}

    static Agenda of(Review review, Meeting meeting, ZoneId zone) {
        Map<Long, DecisionRow> decisions = DecisionRow.of(review);
        return new Agenda(
                AgendaRow.of(review).stream()
                        .map(row -> line(row, Optional.ofNullable(decisions.get(row.id())), zone))
                        .toList(),
                meeting.present(),
                meeting.notes(),
                new RawString(MarkdownHtml.of(Markdown.of(meeting.notes()), "notes-", AttachedFiles.NONE)));
    }

    private static Line line(AgendaRow row, Optional<DecisionRow> decision, ZoneId zone) {
        List<Choice> choices = Choice.about(row);
        Integer item = row.item();
        return new Line(
                row.place(),
                item == null ? "INC-" + row.incident() : "AI-" + item,
                item == null ? "/incidents/" + row.incident() : "/actions/" + item,
                new RawString(MarkdownHtml.line(Markdown.of(row.text()), "a" + row.place() + "-", AttachedFiles.NONE)),
                InWords.plain(row.text()),
                row.about(),
                InWords.sentence(row.reasons()),
                choices.stream()
                        .map(choice -> new Option(
                                choice.word(),
                                choice.title(),
                                String.join(" ", choice.asks()),
                                choices.indexOf(choice) + 1))
                        .toList(),
                decision.map(one -> decision(one, zone)).orElse(null));
    }

    private static Decision decision(DecisionRow row, ZoneId zone) {
        Choice choice = row.choice();
        String separator =
                choice == Choice.NEW_DATE ? ": " : row.details().isEmpty() ? "" : choice == Choice.WONT_DO ? ", " : " ";
        return new Decision(
                choice.told() + separator + row.details(),
                row.reason(),
                InWords.moment(row.decidedAt(), zone) + ", " + row.decidedBy()
                        + (row.decidedIn().isEmpty() ? "" : ", in the review of " + row.decidedIn()));
    }

    /** How many have a decision. */
    int decided() {
        return (int) lines.stream().filter(line -> line.decided != null).count();
    }
}
