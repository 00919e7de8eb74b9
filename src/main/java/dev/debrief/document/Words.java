package dev.debrief.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a choice by its word. */
final class Words {
    private Words() {}

    /** The choice of that word in any case; null where nothing, or no known word, stands. */
    static <E extends Enum<E>> @Nullable E read(
            String field, TypedFields typed, E[] choices, Function<E, String> word, Findings findings) {
        String written = typed.line(field);
        if (written.isEmpty()) return null;
        Optional<E> chosen = Arrays.stream(choices)
                .filter(choice -> word.apply(choice).equalsIgnoreCase(written))
                .findFirst();
        if (chosen.isEmpty()) {
            String known = Arrays.stream(choices).map(word).collect(Collectors.joining(", "));
            findings.doubt(field, "“" + Excerpt.of(written) + "” cannot be chosen here. Choose one of " + known + ".");
        }
        return chosen.orElse(null);
    }
}
