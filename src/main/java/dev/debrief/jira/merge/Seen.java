package dev.debrief.jira.merge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of one field that each side was last seen with. They are the same where the field is in step.
 *
 * @param ours null where it was empty
 * @param theirs null where it was empty
 * @param sent what was sent there and may have arrived although nobody heard of it; the empty text stands for no value
 */
public record Seen(@Nullable String ours, @Nullable String theirs, List<String> sent) {
    public Seen {
        sent = List.copyOf(sent);
    }

    /** Both sides were seen with it. */
    public static Seen inStep(@Nullable String value) {
        return new Seen(value, value, List.of());
    }

    /** Each side was seen with its own. */
    public static Seen apart(@Nullable String ours, @Nullable String theirs) {
        return new Seen(ours, theirs, List.of());
    }

    /** The same, while this is on its way to Jira. */
    public Seen sending(List<String> values) {
        List<String> all = new ArrayList<>(sent);
        values.stream().filter(value -> !all.contains(value)).forEach(all::add);
        return new Seen(ours, theirs, all);
    }

    /**
     * What is remembered before a value is sent to Jira: from then on the value that stood there counts as known, because
     * it is kept as lost where it gave way.
     *
     * @param seen null where the two have never been compared
     */
    public static Seen beforeSending(
            @Nullable Seen seen, Verdict verdict, @Nullable String theirs, List<String> values) {
        Seen from = seen == null || verdict instanceof Verdict.Clash
                ? new Seen(theirs, theirs, seen == null ? List.of() : seen.sent())
                : seen;
        return from.sending(values);
    }

    /** As it stands in {@link #sent}. */
    public static String asSent(@Nullable String value) {
        return value == null ? "" : value;
    }

    boolean isEcho(@Nullable String value) {
        return sent.contains(asSent(value));
    }
}
