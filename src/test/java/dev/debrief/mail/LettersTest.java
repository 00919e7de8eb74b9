package dev.debrief.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Letter HELLO = new Letter("ann@example.org", "Ann", "Hello", "Hello", "<p>Hello</p>", null);

    private final Letters letters = new Letters(JSON, List.of(new Greeting()));

    @Test
    void a_whole_letter_is_what_was_handed_in() {
        assertThat(letters.of(JSON.valueToTree(HELLO))).contains(HELLO);
    }

    @Test
    void words_are_set_by_who_knows_them() {
        assertThat(letters.of(written("greeting", Map.of("word", "Hello")))).contains(HELLO);
    }

    @Test
    void what_nobody_can_set_is_no_letter() {
        assertThat(letters.of(written("greeting", Map.of()))).isEmpty();
        assertThat(letters.of(written("poem", Map.of("word", "Hello")))).isEmpty();
        assertThat(letters.of(JSON.valueToTree(Map.of("to", "nobody")))).isEqualTo(Optional.empty());
    }

    private static JsonNode written(String setBy, Map<String, String> words) {
        return JSON.valueToTree(new Unset("ann@example.org", setBy, words));
    }

    private static final class Greeting implements Typesetter {
        @Override
        public String name() {
            return "greeting";
        }

        @Override
        public Letter letter(JsonNode words) {
            if (!words.has("word")) throw new IllegalArgumentException("no word");
            String word = words.path("word").asText();
            return new Letter("ann@example.org", "Ann", word, word, "<p>" + word + "</p>", null);
        }
    }
}
