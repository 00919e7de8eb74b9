package dev.debrief.jira.remote;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came of one call to a Jira. Every status, and every way in which a call breaks, is one of these. */
public sealed interface Answer<T> {
    /** It happened, and this is what Jira said. */
    record Got<T>(T value) implements Answer<T> {}

    /** It did not happen, and the same call will never do. */
    sealed interface No<T> extends Answer<T> {}

    /**
     * Jira does not take it.
     *
     * @param fields what is wrong with single fields, by Jira's names of them
     * @param message what is wrong as a whole; maybe empty
     */
    record Refused<T>(Map<String, String> fields, String message) implements No<T> {
        public Refused {
            fields = Map.copyOf(fields);
        }

        /** All of it in one sentence. */
        public String words() {
            StringBuilder words = new StringBuilder(message);
            fields.forEach((field, wrong) -> words.append(words.isEmpty() ? "" : " ")
                    .append(field)
                    .append(": ")
                    .append(wrong));
            return words.isEmpty() ? "Jira does not say why." : words.toString();
        }
    }

    /** It is not there, or may not be seen. */
    record Absent<T>() implements No<T> {}

    /** The account may not do that. */
    record Forbidden<T>(String message) implements No<T> {}

    /** Jira does not let Debrief in with this token. */
    record Unauthorised<T>() implements No<T> {}

    /**
     * It certainly did not happen, and may be tried again.
     *
     * @param after how long Jira asks to wait; null where nobody reached it
     */
    record NotNow<T>(String why, @Nullable Duration after) implements Answer<T> {}

    /** It may have happened. */
    record Unclear<T>(String why) implements Answer<T> {}

    /** The same about what is read from the value; a value that cannot be read says nothing about what happened. */
    default <U> Answer<U> map(Function<T, U> reading) {
        if (!(this instanceof Got<T> got)) return withoutValue();
        try {
            return new Got<>(reading.apply(got.value()));
        } catch (RuntimeException broken) {
            return new Unclear<>("Jira's answer could not be read.");
        }
    }

    /** The same, of another type: it has no value. */
    @SuppressWarnings("unchecked") // none of the others holds a T
    default <U> Answer<U> withoutValue() {
        if (this instanceof Got<T>) throw new IllegalStateException("it has a value");
        return (Answer<U>) this;
    }
}
