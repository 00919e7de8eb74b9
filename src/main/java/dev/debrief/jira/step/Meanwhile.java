package dev.debrief.jira.step;

import dev.debrief.jira.link.Summary;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Seen;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Issue;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.LookedAt;
import dev.debrief.jira.remote.PastChange;
import dev.debrief.jira.remote.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody set in Jira between Debrief's look and its write. It stands in the history of the issue alone: in
 * the change that Debrief made, as what was there before.
 */
final class Meanwhile {
    /** The date of an issue and that of its history are not taken at the same instant. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private static final Map<String, Field> FIELDS =
            Map.of("summary", Field.SUMMARY, "duedate", Field.DUE, "assignee", Field.ASSIGNEE, "status", Field.STATE);

    private final Jira jira;
    private final Snapshot at;
    private final Map<Field, Set<String>> sent = new EnumMap<>(Field.class);
    private final Map<Field, Set<String>> known = new EnumMap<>(Field.class);
    private final Map<String, String> categories = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private @Nullable Instant since;

    Meanwhile(Jira jira, Snapshot at) {
        this.jira = jira;
        this.at = at;
        this.since = at.sending().since();
        at.seen().forEach((field, seen) -> {
            of(known, field).add(Seen.asSent(seen.theirs()));
            seen.sent().forEach(value -> sends(field, value));
        });
    }

    /**
     * A value that Debrief went over, and that nobody here has seen.
     *
     * @param value null where the field was empty
     */
    record Lost(Field field, @Nullable String value) {}

    /**
     * What the history tells.
     *
     * @param examined the changes of Debrief itself that it was found in, or not
     */
    record Told(List<Lost> lost, List<String> examined) {
        Told {
            lost = List.copyOf(lost);
            examined = List.copyOf(examined);
        }
    }

    /** The issue was looked at: what stands there is known. */
    void saw(Issue issue) {
        if (since == null) since = Objects.requireNonNullElse(issue.updated(), Instant.EPOCH);
        categories.put(issue.status(), issue.category());
        Account assignee = issue.assignee();
        if (assignee != null) accounts.put(assignee.key(), assignee.id());
        Values theirs = Values.theirs(issue, at.map());
        for (Field field : Field.values()) of(known, field).add(Seen.asSent(theirs.get(field)));
    }

    void offered(List<Transition> transitions) {
        transitions.forEach(one -> categories.put(one.to(), one.category()));
    }

    /** @param value the empty text for none */
    void sends(Field field, String value) {
        of(sent, field).add(value);
        of(known, field).add(value);
    }

    /** Asks Jira for what its history only names, where that is needed. */
    Answer<Told> told(LookedAt looked) {
        saw(looked.issue());
        List<PastChange> ours =
                looked.changes().stream().filter(this::mayBeOurs).toList();
        Answer<?> learnt = learn(looked.issue(), ours);
        if (!(learnt instanceof Answer.Got<?>)) return learnt.withoutValue();
        List<PastChange> written = ours.stream().filter(this::isWritten).toList();
        return new Answer.Got<>(new Told(
                written.stream().flatMap(one -> lost(one).stream()).toList(),
                written.stream().map(PastChange::id).toList()));
    }

    private boolean mayBeOurs(PastChange change) {
        boolean isByUs = at.sending().account().isEmpty()
                || change.author().equals(at.sending().account());
        return FIELDS.containsKey(change.field())
                && isByUs
                && !at.sending().examined().contains(change.id())
                && !change.at().isBefore(from());
    }

    private Instant from() {
        return since == null || since.equals(Instant.EPOCH) ? Instant.EPOCH : since.minus(MARGIN);
    }

    private Answer<?> learn(Issue issue, List<PastChange> changes) {
        Set<String> statuses = named(changes, Field.STATE);
        if (!categories.keySet().containsAll(statuses)) {
            Answer<Map<String, String>> all = jira.categories(issue.project());
            if (!(all instanceof Answer.Got<Map<String, String>> got)) return all;
            got.value().forEach(categories::putIfAbsent);
        }
        for (String key : named(changes, Field.ASSIGNEE)) {
            if (accounts.containsKey(key)) continue;
            Answer<Optional<String>> account = jira.accountOf(key);
            if (!(account instanceof Answer.Got<Optional<String>> got)) return account;
            accounts.put(key, got.value().orElse(key));
        }
        return new Answer.Got<>(issue);
    }

    private static Set<String> named(List<PastChange> changes, Field field) {
        Set<String> names = new HashSet<>();
        for (PastChange change : changes) {
            if (FIELDS.get(change.field()) != field) continue;
            for (PastChange.Value value : List.of(change.from(), change.to()))
                if (field == Field.STATE) names.add(value.text());
                else if (value.id() != null) names.add(value.id());
        }
        return names;
    }

    private boolean isWritten(PastChange change) {
        Field field = field(change);
        return isAmong(of(sent, field), field, value(field, change.to()));
    }

    private Optional<Lost> lost(PastChange change) {
        Field field = field(change);
        String value = value(field, change.from());
        return isAmong(of(known, field), field, value)
                ? Optional.empty()
                : Optional.of(new Lost(field, value.isEmpty() ? null : value));
    }

    /** The history does not tell a “won't do” that is said by a resolution from a done. */
    private static boolean isAmong(Set<String> values, Field field, String value) {
        if (values.contains(value)) return true;
        return field == Field.STATE && isOver(value) && values.stream().anyMatch(Meanwhile::isOver);
    }

    private static boolean isOver(String standing) {
        return Standing.of(standing).filter(Standing::isOver).isPresent();
    }

    /** The empty text for none. */
    private String value(Field field, PastChange.Value value) {
        return switch (field) {
            case SUMMARY -> Summary.oneLine(value.text());
            case DUE -> value.id() == null ? "" : value.id();
            case ASSIGNEE -> value.id() == null ? "" : accounts.getOrDefault(value.id(), value.id());
            case STATE ->
                Values.standing(value.text(), categories.getOrDefault(value.text(), "indeterminate"), "", at.map())
                        .word();
        };
    }

    private static Field field(PastChange change) {
        return Objects.requireNonNull(FIELDS.get(change.field()));
    }

    private static Set<String> of(Map<Field, Set<String>> map, Field field) {
        return map.computeIfAbsent(field, first -> new HashSet<>());
    }
}
