package dev.debrief.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several incidents in one file are noticed; the parts, phases and services of one incident are not taken for them. */
class SeveralTest {
    private static final String THREE = """
            # Incidents of this spring

            Kept by the platform team.

            ## The checkout refused cards (2024-03-02)

            ### Impact
            One order in five failed.
            ### Timeline
            - 09:10 UTC The gateway was updated
            - 09:40 UTC It was put back
            ### Action items
            - [ ] Test with a real card (Ann)

            ## Search answered nothing

            ### What happened
            The index was empty.
            ### Root cause
            A job deleted it before the new one was there.
            ### Timeline
            - 14:00 UTC The job ran

            ## Mails came twice

            **Impact**: 300 people had two mails.

            **Timeline**:

            - 07:00 UTC The queue was restarted

            **Root cause**: the queue forgot what it had sent.
            """;

    @Test
    void incidents_below_headings_of_one_level_are_several() {
        assertThat(titles(THREE))
                .containsExactly(
                        "The checkout refused cards (2024-03-02)", "Search answered nothing", "Mails came twice");
        Reading one = Shapes.read(THREE);
        assertThat(one.notes())
                .anyMatch(note ->
                        note.line() == 5 && note.message().startsWith("This file seems to hold three incidents"));
    }

    @Test
    void each_piece_reads_as_one_incident_and_no_line_is_lost() {
        List<byte[]> pieces = Several.pieces(THREE.getBytes(StandardCharsets.UTF_8), "spring.md");
        List<Reading> readings = pieces.stream()
                .map(piece -> Shapes.read(new String(piece, StandardCharsets.UTF_8)))
                .toList();
        assertThat(readings).extracting(Reading::title).isEqualTo(titles(THREE));
        assertThat(readings)
                .extracting(reading -> reading.postMortem().timeline().size())
                .containsExactly(2, 1, 1);
        assertThat(readings.get(0).postMortem().actionItems()).hasSize(1);
        assertThat(readings.get(0).postMortem().sections())
                .extracting(Section::heading)
                .contains("Incidents of this spring");
        String all = String.join(
                "\n",
                pieces.stream()
                        .map(piece -> new String(piece, StandardCharsets.UTF_8))
                        .toList());
        assertThat(all.lines().filter(line -> !line.isBlank()))
                .containsExactlyInAnyOrderElementsOf(
                        THREE.lines().filter(line -> !line.isBlank()).toList());
        readings.forEach(reading ->
                assertThat(reading.notes()).noneMatch(note -> note.message().contains("incidents")));
    }

    @Test
    void headings_of_the_first_level_are_several_without_anything_above_them() {
        assertThat(titles("""
                # Panne du paiement

                ## Impact
                Personne ne pouvait payer.
                ## Chronologie
                - 09:10 Déploiement

                # Panne de la recherche

                ## Impact
                Aucun résultat.
                ## Chronologie
                - 10:10 Index vide
                """)).containsExactly("Panne du paiement", "Panne de la recherche");
    }

    /** Lines are told apart by a slash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // the usual post-mortem
                "# The board was blank / ## Impact / ### Customers / x / ### Timeline / - 09:00 x / ## Root cause / y / ",
                // parts of one incident on the first level
                "# Impact / ## Timeline / - 09:00 x / ## Root cause / y / # Timeline / ## Impact / ## Root cause / ",
                // phases, and then what is about all of them
                "# Outage / ## Phase one / ### Impact / x / ### Timeline / - 09:00 x / ## Phase two / ### Impact / x / "
                        + "### Timeline / - 10:00 x / ## Action items / - [ ] y / ",
                // a summary of all of them above
                "# Outage / ## Summary / x / ## Checkout / ### Impact / x / ### Timeline / - 09:00 x / ## Search / ### Impact / x / "
                        + "### Timeline / - 10:00 x / ",
                // only one of them has the parts of a post-mortem
                "# One / ## Impact / x / ## Timeline / - 09:00 x / # Two / ## Glossary / x / ## Notes / y / ",
                // one part alone makes no incident
                "# One / ## Impact / x / # Two / ## Impact / y / ",
                // nothing that all of them have
                "# One / ## Impact / x / ## Timeline / - 09:00 x / # Two / ## Root cause / x / ## Action items / - [ ] y / "
            })
    void one_incident_is_one(String text) {
        assertThat(titles(text.replace(" / ", "\n"))).isEmpty();
    }

    @Test
    void neither_an_empty_file_nor_no_text_nor_an_own_export_is_several() {
        assertThat(titles("")).isEmpty();
        assertThat(Several.in(new byte[] {0, 1, 2}, "a.md")).isEmpty();
        assertThat(Several.pieces(new byte[0], "a.md")).isEmpty();
    }

    private static List<String> titles(String text) {
        return Several.in(text.getBytes(StandardCharsets.UTF_8), "spring.md").stream()
                .map(Several.Incident::title)
                .toList();
    }
}
