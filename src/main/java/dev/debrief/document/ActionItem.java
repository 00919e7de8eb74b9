package dev.debrief.document;

import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to do so that it hurts less next time, as the document shows it.
 *
 * @param number null until it is kept
 * @param owner the person or team who does it, by name
 * @param due a day, or words; {@link When.Unsaid} where nobody said
 * @param ticket the issue elsewhere that follows it: a key or an address; maybe empty
 * @param covers the factors it answers
 * @param internal not for customers
 */
public record ActionItem(
        RowId id,
        @Nullable ActionItemNumber number,
        Markdown text,
        @Nullable String owner,
        When due,
        @Nullable Kind kind,
        @Nullable Priority priority,
        State state,
        String ticket,
        List<RowId> covers,
        boolean internal) {
    public ActionItem {
        owner = Line.orNull(owner);
        ticket = Line.of(ticket);
        covers = List.copyOf(covers);
    }

    /** The same in another state. */
    public ActionItem in(State other) {
        return new ActionItem(id, number, text, owner, due, kind, priority, other, ticket, covers, internal);
    }

    /** What it is meant to change. */
    public enum Kind {
        PREVENT,
        DETECT,
        MITIGATE,
        RESPOND,
        LEARN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How soon it matters. */
    public enum Priority {
        URGENT,
        HIGH,
        MEDIUM,
        LOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        OPEN("open"),
        IN_PROGRESS("in progress"),
        DONE("done"),
        VERIFIED("verified"),
        WONT_DO("won't do");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
