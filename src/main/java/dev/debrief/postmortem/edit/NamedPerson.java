package dev.debrief.postmortem.edit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a person named in what was written of a cause, so that the writer can be asked what made it easy to do. The
 * script of the form ({@code whys.js}) looks in the same way.
 */
final class NamedPerson {
    private static final int SHORTEST = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

    private NamedPerson() {}

    /** The word of the text that is a name, as it was written; {@code names} are those of the people who may be meant. */
    static Optional<String> in(String text, List<String> names) {
        Set<String> parts = names.stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Arrays.stream(name.split("[\\s,.]+"))))
                .map(String::strip)
                .filter(NamedPerson::isName)
                .collect(Collectors.toSet());
        Optional<String> whole = parts.stream()
                .filter(part -> part.contains(" ") && text.contains(part))
                .max(Comparator.comparingInt(String::length));
        Matcher words = WORD.matcher(text);
        return whole.or(() -> words.results()
                .map(result -> result.group().replaceAll("['’]s?$", ""))
                .filter(parts::contains)
                .findFirst());
    }

    /** Names begin with a capital, or with a letter of a script that has none. */
    private static boolean isName(String part) {
        return part.codePointCount(0, part.length()) >= SHORTEST && !Character.isLowerCase(part.codePointAt(0));
    }
}
