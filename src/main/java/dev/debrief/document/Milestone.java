package dev.debrief.document;

import org.jspecify.annotations.Nullable;

/** How one milestone is known. A milestone that is not known at all is absent from {@link Milestones}. */
public sealed interface Milestone {
    /** Who set it, by name, where that is known. */
    @Nullable
    String setBy();

    /** The same milestone, set by somebody. */
    default Milestone setBy(String name) {
        if (this instanceof WrittenDown written) return new WrittenDown(written.when(), name);
        if (this instanceof TakenFrom taken) return new TakenFrom(taken.entry(), name);
        return new NotApplicable(name);
    }

    /** Somebody wrote the time down. */
    record WrittenDown(When when, @Nullable String setBy) implements Milestone {
        public WrittenDown {
            setBy = Line.orNull(setBy);
        }
    }

    /** The time is that of a timeline entry, and follows it. */
    record TakenFrom(RowId entry, @Nullable String setBy) implements Milestone {
        public TakenFrom {
            setBy = Line.orNull(setBy);
        }
    }

    /** There was no such moment. */
    record NotApplicable(@Nullable String setBy) implements Milestone {
        public NotApplicable {
            setBy = Line.orNull(setBy);
        }
    }

    /** The five milestones in the order in which they are expected. */
    enum Kind {
        STARTED,
        DETECTED,
        ACKNOWLEDGED,
        MITIGATED,
        RESOLVED;

        /** The word on pages and in exports: {@code started}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
