package dev.debrief.jira.merge;

import org.jspecify.annotations.Nullable;

/** What is to be done about one field. */
public sealed interface Verdict {
    /** Both sides have this value. */
    record InStep(@Nullable String value) implements Verdict {}

    /** One side changed, and the other one takes its value. */
    record Carry(Side to, @Nullable String value) implements Verdict {}

    /**
     * Both changed to different values.
     *
     * @param to the side that gives way and takes {@code value}
     * @param lost what stood there; a person sees it
     */
    record Clash(Side to, @Nullable String value, @Nullable String lost) implements Verdict {}

    /** They differ, that is known, and nothing new happened: it is said and left alone. */
    record Differs() implements Verdict {}

    /** Whether that side takes another value. */
    default boolean isFor(Side side) {
        return (this instanceof Carry carry && carry.to() == side)
                || (this instanceof Clash clash && clash.to() == side);
    }
}
