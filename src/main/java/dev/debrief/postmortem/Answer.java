package dev.debrief.postmortem;

import dev.debrief.shared.Problem;
import java.util.function.Function;

/** Either what was asked for, or the problem that stands in its way. */
sealed interface Answer<T> {
    record Of<T>(T value) implements Answer<T> {}

    record Refused<T>(Problem problem) implements Answer<T> {}

    default <R> R fold(Function<T, R> answered, Function<Problem, R> refused) {
        if (this instanceof Of<T> of) return answered.apply(of.value());
        return refused.apply(((Refused<T>) this).problem());
    }
}
