package dev.debrief.document.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Trees;
import dev.debrief.document.redaction.Known.KnownPerson;
import dev.debrief.shared.Markdown;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever stands in a document: no name and no internal word leaves in its copy. A plain run tries 250 documents for each
 * promise, {@code -Ddebrief.long=true} 2,500.
 */
class RedactedTreesTest {
    private static final int TREES = 250;
    private static final int TIMES_LONGER = 10;

    private static final Known HOUSE = new Known(
            List.of(
                    new KnownPerson("Mara Okafor", List.of("m.okafor@acme.example", "@marao")),
                    new KnownPerson("Жанна Ким", List.of()),
                    new KnownPerson("田中 花子", List.of())),
            Set.of(),
            Set.of(),
            List.of("Bluefin"),
            "debrief.acme.example");

    private static final List<String> NAMES = List.of(
            "Mara Okafor",
            "mara okafor",
            "MARA OKAFOR",
            "Mara\u00a0Okafor",
            "Ma\u200bra Okafor",
            "**Mara** Okafor",
            "Okafor, Mara",
            "mara.okafor",
            "@marao",
            "m.okafor@acme.example",
            "Жанна Ким",
            "田中花子",
            "[Mara Okafor](mailto:m.okafor@acme.example)");

    private static final List<String> FORBIDDEN = List.of(
            "mara okafor", "okafor, mara", "mara.okafor", "marao", "m.okafor@acme.example", "жанна ким", "田中花子");

    private static final String SECRET = "zqsecret";

    @Property(seed = Seeds.PLAIN, tries = TREES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void no_name_survives_in_the_copy_of_any_document(@ForAll long drawn) {
        seeds(drawn).forEach(RedactedTreesTest::noNameSurvives);
    }

    private static void noNameSurvives(long seed) {
        Random random = new Random(seed);
        PostMortem tree = EveryText.rewritten(new Trees(seed).tree(), (field, prose, text) -> {
            if (random.nextInt(3) > 0) return text;
            String name = NAMES.get(random.nextInt(NAMES.size()));
            return within(text, prose ? " " + name + " " : " " + name.replaceAll("[*]|\\[.*", "") + " ", random);
        });
        RedactedCopy copy = RedactedCopy.of(tree, HOUSE, Map.of(), Set.of());
        String left = everyWord(copy.document());
        for (String forbidden : FORBIDDEN) {
            boolean asked = copy.open().stream().anyMatch(trace -> trace.kind() == Trace.Kind.NAME);
            if (!asked) assertThat(left).doesNotContain(Folded.words(forbidden));
        }
    }

    @Property(seed = Seeds.PLAIN, tries = TREES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void no_internal_word_survives_in_the_copy_of_any_document(@ForAll long drawn) {
        seeds(drawn).forEach(RedactedTreesTest::noInternalWordSurvives);
    }

    private static void noInternalWordSurvives(long seed) {
        Random random = new Random(seed);
        PostMortem tree = WithSecrets.in(new Trees(seed).tree(), SECRET, random);
        RedactedCopy copy = RedactedCopy.of(tree, HOUSE, Map.of(), Set.of());
        boolean asked = copy.open().stream().anyMatch(trace -> trace.kind() == Trace.Kind.INTERNAL);
        if (!asked) assertThat(everyWord(copy.document())).doesNotContain(SECRET);
    }

    @Property(seed = Seeds.PLAIN, tries = TREES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void a_word_of_the_list_is_found_in_any_document(@ForAll long drawn) {
        seeds(drawn).forEach(RedactedTreesTest::theWordIsFound);
    }

    private static void theWordIsFound(long seed) {
        Random random = new Random(seed);
        PostMortem tree = new Trees(seed).tree();
        PostMortem named = tree.withSummary(Markdown.of(within(tree.summary().source(), " blueFIN ", random)));
        RedactedCopy copy = RedactedCopy.of(named, HOUSE, Map.of(), Set.of());
        boolean isThere = everyWord(copy.document()).contains("bluefin");
        assertThat(copy.mayLeave() && isThere).isFalse();
    }

    private static LongStream seeds(long drawn) {
        return LongStream.iterate(Seeds.of(drawn), seed -> seed * 6364136223846793005L + 1442695040888963407L)
                .limit(Boolean.getBoolean("debrief.long") ? TIMES_LONGER : 1);
    }

    private static String within(String text, String word, Random random) {
        if (text.isEmpty()) return word.strip();
        int place = random.nextInt(text.length() + 1);
        return text.substring(0, place) + word + text.substring(place);
    }

    /** Everything that leaves, as people and programs read it. */
    private static String everyWord(PostMortem copy) {
        StringBuilder all = new StringBuilder();
        EveryText.of(copy).forEach(text -> all.append(text.words()).append('\n'));
        String written = MarkdownWriter.write(copy) + "\n" + JsonWriter.write(copy);
        return Folded.words(all + written);
    }
}
