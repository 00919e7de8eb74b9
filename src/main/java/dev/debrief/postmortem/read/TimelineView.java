package dev.debrief.postmortem.read;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.TimelineDrawing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.DurationInWords;
import io.quarkus.qute.RawString;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The timeline to read: the two drawings (empty where no instant is known), the kinds that occur in them, and the list.
 */
public record TimelineView(RawString wide, RawString tall, List<String> kinds, List<Line> lines) {
    private static final Duration LEAST_SILENCE = Duration.ofMinutes(45);

    /** One line of the list: a day's heading, an entry, or time in which nothing is recorded. */
    public record Line(
            String heading, String silence, @Nullable Entry entry) {}

    /**
     * An entry.
     *
     * @param time its clock time; words where that is all there is
     * @param kind the word of its kind, or "none"
     * @param milestones the milestones that are taken from it
     */
    public record Entry(
            int number,
            String time,
            String machine,
            String kind,
            List<String> milestones,
            RawString text,
            RawString meta,
            boolean internal) {}

    public boolean isDrawn() {
        return !wide.toString().isEmpty();
    }

    static TimelineView of(PostMortem postMortem, Zoned zoned, String name, AttachedFiles files) {
        List<TimelineEntry> timeline = postMortem.timeline();
        List<TimelineDrawing.Dot> dots = new ArrayList<>();
        for (int i = 0; i < timeline.size(); i++) {
            TimelineEntry entry = timeline.get(i);
            int number = i + 1;
            entry.when()
                    .toInstant()
                    .ifPresent(at -> dots.add(
                            new TimelineDrawing.Dot(number, at, entry.kind(), MarkdownHtml.words(entry.text()))));
        }
        Optional<TimelineDrawing> drawing = dots.isEmpty()
                ? Optional.empty()
                : TimelineDrawing.of(dots, MilestoneStrip.instants(postMortem), zoned.zone(), "timeline", name);
        List<String> kinds = Arrays.stream(TimelineEntry.Kind.values())
                .filter(kind -> dots.stream().anyMatch(dot -> dot.kind() == kind))
                .map(TimelineEntry.Kind::word)
                .toList();
        return new TimelineView(
                new RawString(drawing.map(TimelineDrawing::wide).orElse("")),
                new RawString(drawing.map(TimelineDrawing::tall).orElse("")),
                kinds,
                lines(postMortem, zoned, files));
    }

    private static List<Line> lines(PostMortem postMortem, Zoned zoned, AttachedFiles files) {
        List<Line> lines = new ArrayList<>();
        Duration silence = notableSilence(postMortem.timeline());
        LocalDate day = null;
        Instant before = null;
        int number = 0;
        for (TimelineEntry entry : postMortem.timeline()) {
            LocalDate today = day(entry.when(), zoned);
            Instant at = entry.when().toInstant().orElse(null);
            if (before != null && at != null && Duration.between(before, at).compareTo(silence) >= 0) {
                lines.add(new Line(
                        "", DurationInWords.of(Duration.between(before, at)) + " with nothing recorded", null));
            }
            if (today != null && !today.equals(day)) {
                boolean year = day == null || day.getYear() != today.getYear();
                lines.add(new Line(Zoned.heading(today, year), "", null));
                day = today;
            }
            lines.add(new Line("", "", entry(postMortem, entry, ++number, zoned, files)));
            before = at == null ? before : at;
        }
        return lines;
    }

    private static Entry entry(
            PostMortem postMortem, TimelineEntry entry, int number, Zoned zoned, AttachedFiles files) {
        Optional<Instant> at = entry.when().toInstant();
        return new Entry(
                number,
                at.map(zoned::clock).orElseGet(() -> inWords(entry.when())),
                at.map(zoned::machine).orElse(""),
                entry.kind() == null ? "none" : entry.kind().word(),
                milestones(postMortem, entry),
                Html.line(entry.text(), "t" + number, files),
                meta(entry),
                entry.internal());
    }

    private static String inWords(When when) {
        if (when instanceof When.InWords words) return words.asWritten();
        if (when instanceof When.OnDay day) return day.asWritten() == null ? "that day" : day.asWritten();
        return "";
    }

    private static @Nullable LocalDate day(When when, Zoned zoned) {
        if (when instanceof When.OnDay on) return on.day();
        return when.toInstant().map(zoned::localDay).orElse(null);
    }

    private static List<String> milestones(PostMortem postMortem, TimelineEntry entry) {
        return postMortem.milestones().known().entrySet().stream()
                .filter(known -> known.getValue() instanceof Milestone.TakenFrom taken
                        && taken.entry().equals(entry.id()))
                .map(known -> known.getKey().word())
                .toList();
    }

    private static RawString meta(TimelineEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.kind() != null) parts.add(MilestoneStrip.capital(entry.kind().word()));
        if (!entry.source().isBlank()) parts.add(Html.linked(entry.source()).toString());
        if (!entry.evidence().isBlank()) parts.add(Html.linked(entry.evidence()).toString());
        return new RawString(String.join(" · ", parts));
    }

    /** Much longer than is usual in this timeline. */
    private static Duration notableSilence(List<TimelineEntry> timeline) {
        List<Instant> instants = timeline.stream()
                .map(entry -> entry.when().toInstant().orElse(null))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < instants.size(); i++) gaps.add(Duration.between(instants.get(i - 1), instants.get(i)));
        if (gaps.isEmpty()) return Duration.ofDays(36_500);
        Collections.sort(gaps);
        Duration usual = gaps.get((gaps.size() - 1) / 2).multipliedBy(6);
        return usual.compareTo(LEAST_SILENCE) > 0 ? usual : LEAST_SILENCE;
    }
}
