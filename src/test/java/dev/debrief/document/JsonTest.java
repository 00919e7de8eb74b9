package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_tree_written_as_json_reads_back_as_the_same_tree() throws JsonProcessingException {
        PostMortem tree = WholeTree.sample();
        JsonReading reading =
                JsonReader.read(JSON.readTree(JsonWriter.write(tree).toString()));
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.postMortem()).contains(tree);
    }

    @Test
    void only_the_title_is_needed() throws JsonProcessingException {
        assertThat(read("{\"title\":\"Down\"}")
                        .postMortem()
                        .orElseThrow()
                        .head()
                        .title())
                .isEqualTo("Down");
    }

    @Test
    void a_misspelt_field_does_not_vanish_in_silence() throws JsonProcessingException {
        assertThat(read("{\"title\":\"Down\",\"timeline\":[{\"time\":\"x\"}]}").mistakes())
                .extracting(JsonMistake::pointer)
                .containsExactly("/timeline/0/time");
    }

    @Test
    void every_mistake_is_named_with_its_place() throws JsonProcessingException {
        JsonReading reading = read("""
                {"timeZone":"Mars","drill":"yes","timeline":[{"at":"25:10","kind":"party"},{"at":"2024-06-21T03:09:00Z","text":"a\\u0000b"}],
                 "factors":[{"id":"F1"},{"id":"F1","ledTo":["not a row"]}],"lessons":{"learned":[3]},"links":"none"}""");
        assertThat(reading.postMortem()).isEmpty();
        assertThat(reading.mistakes())
                .extracting(JsonMistake::pointer)
                .contains(
                        "/title",
                        "/timeZone",
                        "/drill",
                        "/timeline/0/at",
                        "/timeline/0/kind",
                        "/timeline/1/text",
                        "/factors/1/id",
                        "/factors/1/ledTo",
                        "/lessons/learned/0",
                        "/links");
    }

    @Test
    void half_a_character_and_a_text_that_is_too_long_are_refused() throws JsonProcessingException {
        assertThat(read("{\"title\":\"Down\",\"summary\":\"\\ud83d\"}").mistakes())
                .extracting(JsonMistake::pointer)
                .containsExactly("/summary");
        assertThat(read("{\"title\":\"" + "x".repeat(10_000) + "\"}").mistakes())
                .extracting(JsonMistake::message)
                .singleElement()
                .asString()
                .contains("10000")
                .contains("300");
    }

    private static JsonReading read(String json) throws JsonProcessingException {
        return JsonReader.read(JSON.readTree(json));
    }
}
