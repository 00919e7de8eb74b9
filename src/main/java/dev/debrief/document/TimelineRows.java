package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code - **2024-06-21 03:09** (detection, marks detected) Job 4544 is marked as failed.} */
final class TimelineRows {
    private static final String MARKS = "marks ";
    private static final String NO_TIME = "no time";
    private static final String SOURCE = "Source";
    private static final String EVIDENCE = "Evidence";

    private TimelineRows() {}

    /** An entry and the milestones that are taken from it. */
    record Marked(TimelineEntry entry, Set<Milestone.Kind> marks) {}

    static String write(Marked row, ZoneId zone) {
        TimelineEntry entry = row.entry();
        List<String> tags = new ArrayList<>();
        if (entry.kind() != null) tags.add(entry.kind().word());
        row.marks().forEach(kind -> tags.add(MARKS + kind.word()));
        if (entry.internal()) tags.add(Tags.INTERNAL);
        String when = PlainText.escape(WhenText.write(entry.when(), zone));
        String head = ((when.isEmpty() ? "" : "**" + when + "** ") + Tags.write(tags)).strip();
        String details = Row.detail(SOURCE, entry.source()) + Row.detail(EVIDENCE, entry.evidence());
        return Row.write(
                head,
                Tags.write(List.of(NO_TIME)),
                entry.text(),
                details,
                written -> read(written, entry.id(), zone, Set.of()).equals(row));
    }

    /** Marks that are {@code taken} by an entry above stay in the text. */
    static Marked read(String item, RowId id, ZoneId zone, Set<Milestone.Kind> taken) {
        Row row = Row.of(item, (name, value) -> name.equals(SOURCE) || name.equals(EVIDENCE));
        When when = row.takeBold(bold -> Optional.of(WhenText.read(bold, zone))).orElse(When.unsaid());
        Led led = row.takeTags(tags -> led(tags, taken)).orElse(Led.NOTHING);
        Markdown text = row.text();
        return new Marked(
                new TimelineEntry(id, when, led.kind(), text, row.detail(SOURCE), row.detail(EVIDENCE), led.internal()),
                led.marks());
    }

    private record Led(TimelineEntry.@Nullable Kind kind, Set<Milestone.Kind> marks, boolean internal) {
        static final Led NOTHING = new Led(null, Set.of(), false);
    }

    private static Optional<Led> led(Tags tags, Set<Milestone.Kind> taken) {
        tags.take(NO_TIME);
        TimelineEntry.Kind kind = tags.take(TimelineEntry.Kind.values(), TimelineEntry.Kind::word);
        Set<Milestone.Kind> marks = EnumSet.noneOf(Milestone.Kind.class);
        for (Milestone.Kind milestone : Milestone.Kind.values()) {
            if (!taken.contains(milestone) && tags.take(MARKS + milestone.word())) marks.add(milestone);
        }
        boolean internal = tags.take(Tags.INTERNAL);
        return tags.areAllTaken() ? Optional.of(new Led(kind, marks, internal)) : Optional.empty();
    }
}
