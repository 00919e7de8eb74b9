package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in a document that a machine sends is named at its place, and what is just right is taken. */
class JsonMistakesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"colour\":1 | /colour",
                "\"a/b~c\":1 | /a~1b~0c",
                "\"milestones\":{\"begun\":{}} | /milestones/begun",
                "\"milestones\":{\"started\":{\"when\":1}} | /milestones/started/when",
                "\"impact\":{\"figures\":[{\"sum\":1}]} | /impact/figures/0/sum",
                "\"timeline\":[{\"time\":1}] | /timeline/0/time",
                "\"factors\":[{\"why\":1}] | /factors/0/why",
                "\"lessons\":{\"bad\":1} | /lessons/bad",
                "\"actionItems\":[{\"due\":1}] | /actionItems/0/due",
                "\"sections\":[{\"title\":1}] | /sections/0/title",
                "\"links\":[{\"url\":1}] | /links/0/url",
                "\"template\":{\"name\":1} | /template/name"
            })
    void a_field_that_is_not_known_is_named(String field, String pointer) throws JsonProcessingException {
        assertThat(mistakes(field)).extracting(JsonMistake::pointer).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"summary\":3 | /summary | must be a text",
                "\"summary\":\"a\\u0000b\" | /summary | holds a NUL character, which no text can keep; leave it out",
                "\"drill\":\"yes\" | /drill | must be true or false",
                "\"impact\":3 | /impact | must be an object",
                "\"links\":{} | /links | must be an array",
                "\"tags\":[\"a\",4] | /tags/1 | must be a text without NUL characters",
                "\"tags\":[\"a\\u0000\"] | /tags/0 | must be a text without NUL characters",
                "\"number\":\"7\\u00e9\" | /number | “7é” is not a number such as INC-42",
                "\"duplicateOf\":\"x\" | /duplicateOf | “x” is not a number such as INC-42",
                "\"status\":\"open\" | /status | “open” is not one of draft, published",
                "\"actionItems\":[{\"number\":\"seven\"}] | /actionItems/0/number | “seven” is not a number such as AI-17",
                "\"template\":{\"key\":\"k\",\"version\":0} | /template/version | must be a whole number from 1",
                "\"template\":{\"key\":\"k\",\"version\":1.5} | /template/version | must be a whole number from 1",
                "\"timeline\":[{\"at\":\"noon\"}] | /timeline/0/at | “noon” is not an instant as in RFC 3339, such as 2024-06-21T03:09:00+02:00",
                "\"timeline\":[{\"at\":\"1899-12-31T23:59:59Z\"}] | /timeline/0/at | is in the year 1899; years from 1900 to 9999 can be kept",
                "\"timeline\":[{\"at\":\"+10000-01-01T00:00:00Z\"}] | /timeline/0/at | is in the year 10000; years from 1900 to 9999 can be kept",
                "\"timeline\":[{\"on\":\"yesterday\"}] | /timeline/0/on | “yesterday” is not a day such as 2024-06-21",
                "\"timeline\":[{\"on\":\"1899-12-31\"}] | /timeline/0/on | is in the year 1899; years from 1900 to 9999 can be kept",
                "\"timeline\":[{\"on\":\"+10000-01-01\"}] | /timeline/0/on | is in the year 10000; years from 1900 to 9999 can be kept"
            })
    void what_is_wrong_is_said(String field, String pointer, String message) throws JsonProcessingException {
        assertThat(mistakes(field)).containsExactly(new JsonMistake(pointer, message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"timeline\":[{\"at\":\"1900-01-01T00:00:00Z\"},{\"at\":\"9999-12-31T23:59:59Z\"}]",
                "\"timeline\":[{\"on\":\"1900-01-01\"},{\"on\":\"9999-12-31\"}]",
                "\"summary\":null,\"drill\":null,\"links\":null,\"impact\":null,\"template\":null",
                "\"template\":{\"key\":\"k\",\"version\":1,\"chapters\":[]}"
            })
    void what_is_just_right_is_taken(String field) throws JsonProcessingException {
        assertThat(mistakes(field)).isEmpty();
    }

    @Test
    void the_longest_text_that_can_be_kept_is_kept() throws JsonProcessingException {
        assertThat(mistakes("\"summary\":\"" + "x".repeat(JsonObject.LONGEST_TEXT) + "\""))
                .isEmpty();
        assertThat(mistakes("\"summary\":\"" + "x".repeat(JsonObject.LONGEST_TEXT + 1) + "\""))
                .extracting(JsonMistake::pointer)
                .containsExactly("/summary");
    }

    @Test
    void a_title_of_300_characters_fits_and_one_with_control_characters_does_not() throws JsonProcessingException {
        assertThat(read("{\"title\":\"" + "x".repeat(Head.LONGEST_TITLE) + "\"}")
                        .mistakes())
                .isEmpty();
        assertThat(read("{\"title\":\"a\\tb\"}").mistakes())
                .containsExactly(new JsonMistake("/title", "must be one line without control characters"));
    }

    @Test
    void names_are_stripped_and_blank_ones_left_out() throws JsonProcessingException {
        Head head = read("{\"title\":\"Down\",\"timeZone\":\" Europe/Madrid \",\"tags\":[\" a \",\"\",\" \",\"a\"]}")
                .postMortem()
                .orElseThrow()
                .head();
        assertThat(head.tags()).containsExactly("a");
        assertThat(head.timeZone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(read("{\"title\":\"Down\",\"lessons\":{\"learned\":[\"\",\"b\"]}}")
                        .postMortem()
                        .orElseThrow()
                        .lessons()
                        .learned())
                .hasSize(1);
    }

    @Test
    void rows_without_a_name_get_one_that_no_other_row_has() throws JsonProcessingException {
        PostMortem read =
                read("{\"title\":\"Down\",\"timeline\":[{\"id\":\"t1\",\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"}]}")
                        .postMortem()
                        .orElseThrow();
        assertThat(read.timeline()).extracting(entry -> entry.id().value()).containsExactly("t1", "t2", "t3");
    }

    private static List<JsonMistake> mistakes(String field) throws JsonProcessingException {
        return read("{\"title\":\"Down\"," + field + "}").mistakes();
    }

    private static JsonReading read(String json) throws JsonProcessingException {
        return JsonReader.read(JSON.readTree(json));
    }
}
