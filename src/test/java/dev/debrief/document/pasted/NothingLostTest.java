package dev.debrief.document.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is pasted, every word of it is found again: in a row, among what was left out, or as not understood. */
class NothingLostTest {
    private static final Assumed ASSUMED =
            new Assumed(ZoneId.of("Europe/Madrid"), LocalDate.of(2024, 6, 22), LocalDate.of(2024, 6, 21), null);

    private static final List<String> HEADS = List.of(
            "Ada Lovelace\n  3:09 AM\n%s",
            "Ada Lovelace  3:09 AM\n%s",
            "Airbyte\nAPP  3:09 AM\n%s",
            "[6/21/2024 3:09 AM] Ada Lovelace: %s",
            "[03:09] <ada> %s",
            "03:09 < ada> %s",
            "03:09:12\tada\t%s",
            "03:09 ada: %s",
            "- **03:09** %s",
            "2024-06-21 03:09:12 %s",
            "[FIRING:1] %s at 2024-06-21 03:09",
            "03:09,ada,\"%s\"",
            "| 2024-06-21 03:09 | %s |",
            "Friday, June 21st\n%s",
            ":eyes: 2\n%s",
            "%s");

    @Property(tries = 1500)
    void every_word_is_somewhere(@ForAll("logs") String pasted) {
        PastedLog log = PastedLog.read(pasted, ASSUMED);
        Set<String> found = new HashSet<>();
        log.messages()
                .forEach(message ->
                        found.addAll(words(message.written() + " " + message.author() + " " + message.text())));
        log.leftOut().forEach(leftOut -> found.addAll(words(leftOut.text())));
        log.notUnderstood().forEach(stray -> found.addAll(words(stray.text())));
        assertThat(words(pasted)).isSubsetOf(found);
    }

    @Property(tries = 1500)
    void every_line_is_in_one_place(@ForAll("logs") String pasted) {
        PastedLog log = PastedLog.read(pasted, ASSUMED);
        List<String> lines = Scroll.of(pasted).lines();
        Set<Integer> covered = new HashSet<>();
        log.messages().forEach(m -> IntStream.range(m.from(), m.to()).forEach(covered::add));
        log.leftOut().forEach(l -> IntStream.range(l.from(), l.to()).forEach(covered::add));
        log.notUnderstood().forEach(stray -> covered.add(stray.line()));
        List<Integer> written = IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank())
                .boxed()
                .toList();
        assertThat(covered).containsAll(written);
    }

    /** Words of letters and digits: marks around them are decoration, and so are four words beside a time. */
    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word ->
                        !word.isEmpty() && !Set.of("app", "at", "on", "since").contains(word))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<String> logs() {
        Arbitrary<String> said = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('a', 'z')
                        .withChars(" \n\t:<>|,\"-*()[]3456789éß端น")
                        .ofMaxLength(40),
                Arbitraries.of(
                        "has joined #incident",
                        "restarted at 03:10",
                        "see 1.2.3.4:5432 (edited)",
                        "3 replies",
                        "Yesterday"),
                Arbitraries.strings().ofMaxLength(15));
        Arbitrary<String> message =
                Combinators.combine(Arbitraries.of(HEADS), said).as((head, words) -> head.replace("%s", words));
        Arbitrary<List<String>> same = Arbitraries.of(HEADS)
                .flatMap(head ->
                        said.map(words -> head.replace("%s", words)).list().ofMaxSize(8));
        return Arbitraries.oneOf(message.list().ofMaxSize(8), same)
                .map(messages -> String.join("\n", new ArrayList<>(messages)));
    }
}
