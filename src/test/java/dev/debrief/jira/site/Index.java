package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search sees. It can trail what was done, by a time or until it is told to catch up. */
public final class Index {
    /** What can be searched of one issue, as it was when it was noted. */
    public record Entry(
            String id, String key, JiraProject project, List<String> labels, String summary, Instant updated) {
        public static Entry of(Issue issue) {
            return new Entry(
                    issue.id(),
                    issue.key(),
                    issue.project(),
                    List.copyOf(issue.labels()),
                    issue.value("summary").map(JsonNode::asText).orElse(""),
                    issue.updated());
        }
    }

    private record Note(Instant due, String id, Optional<Entry> entry) {}

    private final Clock clock;
    private final Map<String, Entry> seen = new HashMap<>();
    private final Deque<Note> notes = new ArrayDeque<>();
    private Duration lag = Duration.ZERO;
    private boolean stopped;

    Index(Clock clock) {
        this.clock = clock;
    }

    /** From now on what is done is seen after so much time on the site's clock. */
    public synchronized void lag(Duration lag) {
        this.lag = lag;
    }

    /** From now on nothing that is done is seen until {@link #catchUp()}. */
    public synchronized void stop() {
        stopped = true;
    }

    /** Sees all that was done, and keeps up again. */
    public synchronized void catchUp() {
        notes.forEach(this::take);
        notes.clear();
        stopped = false;
        lag = Duration.ZERO;
    }

    /** How many changes a search does not see yet. */
    public synchronized int behind() {
        settle();
        return notes.size();
    }

    public synchronized List<Entry> entries() {
        settle();
        return List.copyOf(seen.values());
    }

    synchronized void note(Issue issue) {
        add(issue.id(), Optional.of(Entry.of(issue)));
    }

    synchronized void forget(Issue issue) {
        add(issue.id(), Optional.empty());
    }

    private void add(String id, Optional<Entry> entry) {
        settle();
        Note note = new Note(stopped ? Instant.MAX : clock.instant().plus(lag), id, entry);
        if (notes.isEmpty() && !note.due().isAfter(clock.instant())) take(note);
        else notes.add(note);
    }

    private void settle() {
        while (!notes.isEmpty() && !notes.peek().due().isAfter(clock.instant())) take(notes.poll());
    }

    private void take(Note note) {
        note.entry().ifPresentOrElse(entry -> seen.put(note.id(), entry), () -> seen.remove(note.id()));
    }
}
