package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReferencesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_document_whose_parts_fit_together_is_taken() throws JsonProcessingException {
        assertThat(mistakes("""
                {"title":"Down",
                 "milestones":{"started":{"at":"2026-03-01T10:00:00Z"},"detected":{"at":"2026-03-01T10:00:00Z"},
                               "resolved":{"entry":"t1"}},
                 "timeline":[{"id":"t1","at":"2026-03-01T12:05:00Z","text":"Up again"}],
                 "factors":[{"id":"F1","text":"A full disk","ledTo":["F2"]},{"id":"F2","text":"No writes"}],
                 "actionItems":[{"text":"Alert","covers":["F1","F2"]}],
                 "links":[{"address":"https://a.example"},{"address":"http://a.example"},{"address":"MAILTO:a@b.example"}]}""")).isEmpty();
    }

    @Test
    void a_milestone_taken_from_an_entry_needs_that_entry() throws JsonProcessingException {
        assertThat(mistakes("""
                {"title":"Down","milestones":{"resolved":{"entry":"t9"}},"timeline":[{"id":"t1","text":"x"}]}"""))
                .containsExactly(new JsonMistake("/milestones/resolved/entry", "“t9” is no entry of this timeline"));
    }

    @Test
    void a_factor_leads_to_factors_and_an_item_covers_factors() throws JsonProcessingException {
        assertThat(mistakes("""
                {"title":"Down","factors":[{"id":"F1","text":"x"},{"id":"F2","text":"y","ledTo":["F1","F9"]}],
                 "actionItems":[{"text":"a"},{"text":"b","covers":["F8"]}]}"""))
                .containsExactly(
                        new JsonMistake("/factors/1/ledTo", "“F9” is no factor of this document"),
                        new JsonMistake("/actionItems/1/covers", "“F8” is no factor of this document"));
    }

    @Test
    void nothing_comes_before_the_start() throws JsonProcessingException {
        assertThat(mistakes("""
                {"title":"Down","milestones":{"started":{"at":"2026-03-01T10:00:00Z"},
                 "detected":{"at":"2026-03-01T09:59:59Z"},"resolved":{"at":"2026-03-01T10:30:00Z"}}}"""))
                .containsExactly(new JsonMistake(
                        "/milestones/detected",
                        "is before the start of the incident, 2026-03-01T10:00:00Z; correct one of the two"));
        assertThat(mistakes("{\"title\":\"Down\",\"milestones\":{\"detected\":{\"at\":\"2026-03-01T09:00:00Z\"}}}"))
                .isEmpty();
    }

    @Test
    void nothing_has_happened_later_than_five_minutes_from_now() throws JsonProcessingException {
        assertThat(mistakes("""
                {"title":"Down","milestones":{"started":{"at":"2026-03-01T12:05:01Z"}},
                 "timeline":[{"text":"x","at":"2026-03-01T12:05:00Z"},{"text":"y","at":"2026-03-01T12:05:01Z"}]}"""))
                .containsExactly(
                        new JsonMistake("/milestones/started/at", "is in the future"),
                        new JsonMistake("/timeline/1/at", "is in the future"));
    }

    @Test
    void a_link_can_be_opened() throws JsonProcessingException {
        assertThat(
                        mistakes(
                                "{\"title\":\"Down\",\"links\":[{\"address\":\"https://a.example\"},{\"address\":\"javascript:x\"}]}"))
                .containsExactly(new JsonMistake("/links/1/address", "must begin with https://, http:// or mailto:"));
    }

    private static List<JsonMistake> mistakes(String json) throws JsonProcessingException {
        JsonReading reading = JsonReader.read(new ObjectMapper().readTree(json));
        assertThat(reading.mistakes()).isEmpty();
        return JsonReferences.check(reading.postMortem().orElseThrow(), NOW);
    }
}
