package dev.debrief.document.reading;

import dev.debrief.document.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a timeline, in the order in which they stand, and what in it is no entry. */
final class Timeline {
    private final Times times;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int first;
    private @Nullable String group;
    private @Nullable Stamp awaited;
    private int awaitedLine;

    /** What stands behind an entry, and belongs to it only where another one follows, if it is prose. */
    private record Waiting(String text, boolean prose) {}

    Timeline(Times times) {
        this.times = times;
    }

    List<Entry> entries() {
        return entries;
    }

    /** What is no entry, in its order. */
    List<String> left() {
        return left;
    }

    /** Only words of a template, or of nobody. */
    void leave(String text) {
        if (!text.isBlank()) left.add(text.strip());
    }

    /** Entries from here on are apart from those before. */
    void begin() {
        settle();
        first = entries.size();
    }

    void groupIs(@Nullable String heading) {
        settle();
        if (group != null) leave(group);
        group = heading;
    }

    void dayIs(Stamp stamp) {
        times.dayIs(stamp);
    }

    boolean hasEntriesHere() {
        return entries.size() > first;
    }

    /** Nothing but a time is no entry; the time stays as text. */
    void add(@Nullable Stamp stamp, String text, @Nullable String address, int line) {
        settleAwaited();
        if (stamp != null && Marks.isPlaceholder(text)) {
            if (stamp.isDayOnly() && text.isBlank()) times.dayIs(stamp);
            leave(stamp.asWritten() + " " + text);
            return;
        }
        attach(waiting.stream().map(Waiting::text).toList());
        waiting.clear();
        When when = stamp == null ? When.unsaid() : times.read(stamp);
        String words = group == null ? text.strip() : text.strip() + "\n\n_" + Plain.of(group) + "_";
        group = null;
        entries.add(new Entry(
                stamp == null ? "" : stamp.asWritten(),
                when,
                stamp == null ? null : stamp.zone(),
                words,
                address == null ? "" : address,
                line));
    }

    /** A time alone on its line; what follows says what happened. */
    void awaits(Stamp stamp, int line) {
        settleAwaited();
        awaited = stamp;
        awaitedLine = line;
    }

    boolean isAwaiting() {
        return awaited != null;
    }

    private void settleAwaited() {
        if (awaited != null) leave(awaited.asWritten());
        awaited = null;
    }

    /** A passage between or behind the entries. */
    void passage(String text, boolean prose) {
        if (text.isBlank()) return;
        if (awaited != null) {
            Stamp stamp = awaited;
            awaited = null;
            add(stamp, text, null, awaitedLine);
            return;
        }
        if (hasEntriesHere()) waiting.add(new Waiting(text, prose));
        else leave(text);
    }

    private void attach(List<String> texts) {
        if (texts.isEmpty()) return;
        int last = entries.size() - 1;
        entries.set(last, entries.get(last).with(String.join("\n\n", texts)));
    }

    /** Behind the last entry prose says something about all of them. */
    void settle() {
        settleAwaited();
        int own = 0;
        while (own < waiting.size() && !waiting.get(own).prose()) own++;
        attach(waiting.subList(0, own).stream().map(Waiting::text).toList());
        waiting.subList(own, waiting.size()).forEach(one -> leave(one.text()));
        waiting.clear();
    }

    void end() {
        groupIs(null);
    }

    Optional<String> zoneOfEntries() {
        return ZoneFinder.ofEntries(entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.zone()).stream())
                .toList());
    }
}
