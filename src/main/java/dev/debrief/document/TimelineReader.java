package dev.debrief.document;

import dev.debrief.document.times.Surroundings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the timeline, each time in the light of the one above it. */
final class TimelineReader {
    private final TypedFields typed;
    private final Map<RowId, When> before;
    private final Instant now;

    TimelineReader(TypedFields typed, PostMortem before, Instant now) {
        this.typed = typed;
        this.now = now;
        this.before = before.timeline().stream()
                .collect(Collectors.toMap(TimelineEntry::id, TimelineEntry::when, (first, second) -> first));
    }

    List<TimelineEntry> read(TimeFields times, @Nullable Instant start, Findings findings) {
        List<TimelineEntry> entries = new ArrayList<>();
        When above = null;
        for (RowId row : typed.rows(ManuscriptFields.TIMELINE)) {
            Surroundings surroundings = Surroundings.happened(times.zone(), now, start, above);
            TimelineEntry entry = entry(row, times, surroundings, findings);
            boolean placed = entry.when() instanceof When.Exact || entry.when() instanceof When.OnDay;
            if (placed) above = entry.when();
            entries.add(entry);
        }
        return entries;
    }

    private TimelineEntry entry(RowId row, TimeFields times, Surroundings surroundings, Findings findings) {
        Function<String, String> name = column -> ManuscriptFields.name(ManuscriptFields.TIMELINE, row, column);
        String when = name.apply("when");
        return new TimelineEntry(
                row,
                times.read(when, typed.line(when), before.get(row), surroundings),
                Words.read(name.apply("kind"), typed, TimelineEntry.Kind.values(), TimelineEntry.Kind::word, findings),
                typed.prose(name.apply("text")),
                typed.line(name.apply("source")),
                typed.line(name.apply("evidence")),
                typed.isOn(name.apply("internal")));
    }
}
