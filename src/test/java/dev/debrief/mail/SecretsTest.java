package dev.debrief.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "abcdefghijklmnopqrstuvwxyz";

    @Test
    void a_word_of_an_address_that_cannot_be_guessed_is_masked_wherever_it_stands() throws Exception {
        JsonNode masked = Secrets.masked(JSON.readTree("""
                {"to": "ann@example.org", "times": 2, "words": {"stop": "https://x.example/answer/%1$s",
                  "lines": [{"title": "Look at https://x.example/a/%1$s?b=%1$s now"}, null, true]}}""".formatted(WORDS)));
        assertThat(masked).isEqualTo(JSON.readTree("""
                {"to": "ann@example.org", "times": 2, "words": {"stop": "https://x.example/answer/…",
                  "lines": [{"title": "Look at https://x.example/a/…?b=… now"}, null, true]}}"""));
    }

    @Test
    void what_is_no_address_stays() throws Exception {
        JsonNode payload = JSON.readTree("{\"text\": \"%1$s http %1$s https://x.example/short\"}".formatted(WORDS));
        assertThat(Secrets.masked(payload)).isEqualTo(payload);
    }
}
