package dev.debrief.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.PostMortem;
import dev.debrief.shared.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which sentences are remarked on as blaming a person, and which are not. */
class BlameTest {
    private static final Names NAMES =
            new Names(Set.of("Ann Lee", "J. Ito", "Jun Ito", "Payments"), Set.of("Checkout"));
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @TestFactory
    List<DynamicTest> what_blames_a_person_is_pointed_at() {
        return sentences("flagged.txt").stream()
                .map(marked -> DynamicTest.dynamicTest(marked, () -> {
                    String said = marked.substring(marked.indexOf('{') + 1, marked.indexOf('}'));
                    assertThat(blame(marked.replace("{", "").replace("}", ""))).containsExactly(said);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> what_blames_nobody_is_left_alone() {
        return sentences("left-alone.txt").stream()
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(blame(text)).isEmpty()))
                .toList();
    }

    @Test
    void there_are_as_many_sentences_as_were_promised() {
        assertThat(sentences("flagged.txt")).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
        assertThat(sentences("left-alone.txt")).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    private static List<String> blame(String text) {
        PostMortem tree = PostMortem.titled("T", ZoneOffset.UTC).withSummary(Markdown.of(text));
        return WritingChecks.of(tree, NAMES, NOW).stream()
                .filter(remark -> remark.check() == Check.BLAME)
                .peek(remark -> assertThat(
                                text.substring(remark.start(), remark.end()).replaceAll("\\s+", " "))
                        .isEqualTo(remark.words()))
                .map(Remark::words)
                .toList();
    }

    /** One a line; a fence goes to its end. */
    private static List<String> sentences(String file) {
        List<String> sentences = new ArrayList<>();
        StringBuilder fence = new StringBuilder();
        for (String line : text(file).split("\n", -1)) {
            if (line.equals("```") || !fence.isEmpty()) {
                boolean ends = !fence.isEmpty() && line.equals("```");
                fence.append(line).append('\n');
                if (ends) sentences.add(fence.toString());
                if (ends) fence.setLength(0);
            } else if (!line.isBlank() && !line.startsWith("#") && !line.matches("\\[..]")) sentences.add(line);
        }
        return sentences;
    }

    private static String text(String file) {
        try (InputStream stream = BlameTest.class.getResourceAsStream("/checks/" + file)) {
            return new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
