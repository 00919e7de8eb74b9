package dev.debrief.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.Seeds;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class RoundTripTest {
    private static final ManuscriptReader READER = new ManuscriptReader(
            new Vocabulary(List.of("SEV1", "SEV2"), List.of("Outage"), List.of()),
            Instant.parse("2026-11-21T09:00:00Z"));

    @Property(seed = Seeds.PLAIN, tries = 1_000, shrinking = ShrinkingMode.OFF)
    void a_document_shown_in_the_form_and_saved_untouched_is_the_same(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        PostMortem tree = CanonicalTrees.from(seed);

        ManuscriptReading reading = READER.read(Manuscript.of(tree), tree);

        assertThat(reading.findings()).noneMatch(finding -> finding.weight() == Finding.Weight.STOPS_SAVING);
        assertThat(reading.tree()).isEqualTo(tree);
    }

    @Property(seed = Seeds.PLAIN, tries = 300, shrinking = ShrinkingMode.OFF)
    void a_document_typed_in_from_nothing_keeps_all_but_what_no_form_holds(@ForAll long drawn) {
        long seed = Seeds.of(drawn);
        Manuscript typed = Manuscript.of(CanonicalTrees.from(seed));
        PostMortem nothing = PostMortem.titled("New", java.time.ZoneId.of("Asia/Tokyo"));

        PostMortem tree = new ManuscriptReader(
                        new Vocabulary(List.of("SEV2"), List.of("Data loss"), List.of()),
                        Instant.parse("2026-11-21T09:00:00Z"))
                .read(typed, nothing)
                .postMortem()
                .orElseThrow();

        assertThat(Manuscript.of(tree)).isEqualTo(typed);
    }
}
