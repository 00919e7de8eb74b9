package dev.debrief.document;

import static dev.debrief.document.Finding.Weight.DOUBT;
import static dev.debrief.document.Finding.Weight.STOPS_PUBLISHING;
import static dev.debrief.document.Finding.Weight.STOPS_SAVING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManuscriptReaderTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final PostMortem BEFORE = PostMortem.titled("Before", MADRID);
    private static final ManuscriptReader READER = new ManuscriptReader(
            new Vocabulary(
                    List.of("SEV1", "SEV2"),
                    List.of("Outage", "Data loss"),
                    List.of(new Vocabulary.Category("Alerting", List.of("paging")))),
            Instant.parse("2026-11-21T09:00:00Z"));
    private static final Manuscript FORM = Manuscript.EMPTY.with("title", "Tables went stale");

    @Test
    void a_missing_title_stops_saving() {
        found(Manuscript.EMPTY.with("title", "  "), "title", STOPS_SAVING, "A title is missing");
    }

    @Test
    void a_title_of_ten_thousand_characters_stops_saving_and_says_how_many_fit() {
        found(FORM.with("title", "x".repeat(10_000)), "title", STOPS_SAVING, "10,000 characters, and 300 can be kept");
    }

    @Test
    void line_breaks_and_control_characters_in_a_title_become_blanks() {
        ManuscriptReading reading = found(FORM.with("title", "one\r\ntwo\u0007three"), "title", DOUBT, "became blanks");

        assertThat(tree(reading).head().title()).isEqualTo("one two three");
    }

    @Test
    void an_unknown_severity_or_type_stops_saving_and_the_known_ones_are_listed() {
        found(
                FORM.with("severity", "P1"),
                "severity",
                STOPS_SAVING,
                "There is no severity “P1”. Choose one of SEV1, SEV2.");
        found(FORM.with("type", "Fire"), "type", STOPS_SAVING, "Choose one of Outage, Data loss.");
        assertThat(tree(read(FORM.with("severity", "sev2"))).head().severity()).isEqualTo("SEV2");
    }

    @Test
    void an_unknown_time_zone_or_number_stops_saving() {
        found(
                FORM.with("timeZone", "Europe/Atlantis"),
                "timeZone",
                STOPS_SAVING,
                "Write a place, such as Europe/Madrid");
        found(FORM.with("duplicateOf", "the other"), "duplicateOf", STOPS_SAVING, "Write it as INC-42");
    }

    @Test
    void a_paste_of_five_million_characters_stops_saving_and_one_of_two_does_not() {
        found(
                FORM.with("summary", "x".repeat(5_000_000)),
                "summary",
                STOPS_SAVING,
                "5,000,000 characters were typed here, and 2,000,000");
        assertThat(read(FORM.with("summary", "x".repeat(2_000_000))).findings()).isEmpty();
    }

    @Test
    void nul_becomes_a_sign_that_can_be_seen() {
        ManuscriptReading reading = found(FORM.with("summary", "a\0b"), "summary", DOUBT, "NUL");

        assertThat(tree(reading).summary().source()).isEqualTo("a\u2400b");
    }

    @Test
    void half_a_character_is_replaced() {
        ManuscriptReading reading = found(FORM.with("summary", "a\uD83Db"), "summary", DOUBT, "Half a character");

        assertThat(tree(reading).summary().source()).isEqualTo("a\uFFFDb");
    }

    @Test
    void emoji_right_to_left_text_and_markup_stay_as_typed() {
        String hostile = "😀 \u202Eعربي <script>alert(1)</script> {inject:reader}";
        ManuscriptReading reading = read(FORM.with("title", hostile).with("summary", hostile));

        assertThat(reading.findings()).isEmpty();
        assertThat(tree(reading).head().title()).isEqualTo(hostile);
        assertThat(tree(reading).summary().source()).isEqualTo(hostile);
    }

    @Test
    void a_time_that_cannot_be_read_stops_publishing_and_stays_as_typed() {
        ManuscriptReading reading = found(timeline(FORM, "25:10"), "timeline.t0.when", STOPS_PUBLISHING, "no hour 25");

        assertThat(tree(reading).timeline().get(0).when()).isEqualTo(new When.InWords("25:10"));
        assertThat(reading.understood()).isEmpty();
    }

    @Test
    void times_without_a_day_follow_the_start_and_the_row_above() {
        Manuscript form = timeline(
                FORM.with("started.at", "2024-06-21 03:09"), "yesterday 23:10", "03:00", "+9m", "6am ish", "08:00");

        ManuscriptReading reading = read(form.with("detected.at", "+4m").with("mitigated.at", "11:35"));

        assertThat(tree(reading).timeline())
                .extracting(entry -> CanonicalTime.write(entry.when(), MADRID))
                .containsExactly(
                        "2024-06-20 23:10", "2024-06-21 03:00", "2024-06-21 03:09", "6am ish", "2024-06-21 08:00");
        assertThat(CanonicalTime.write(reading.understood().get("detected.at"), MADRID))
                .isEqualTo("2024-06-21 03:13");
        assertThat(CanonicalTime.write(reading.understood().get("mitigated.at"), MADRID))
                .isEqualTo("2024-06-21 11:35");
    }

    @Test
    void the_start_takes_its_day_from_the_first_row_that_has_one() {
        ManuscriptReading reading = read(timeline(FORM.with("started.at", "03:09"), "2024-06-21 03:00", "03:09"));

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.understood().get("started.at").toInstant()).contains(Instant.parse("2024-06-21T01:09:00Z"));
    }

    @Test
    void a_start_taken_from_a_row_is_what_the_rows_count_from() {
        Manuscript form = timeline(FORM.with("started.from", "t1"), "yesterday 23:10", "2024-06-21 03:09");

        assertThat(read(form).understood().get("timeline.t0.when").toInstant())
                .contains(Instant.parse("2024-06-20T21:10:00Z"));
    }

    @Test
    void a_milestone_whose_entry_is_gone_keeps_the_time_it_had() {
        PostMortem before = tree(read(timeline(FORM.with("started.from", "t0"), "2024-06-21 03:09")));

        ManuscriptReading reading = READER.read(Manuscript.of(before).withRows("timeline", List.of()), before);

        assertThat(reading.at("started.from")).extracting(Finding::weight).containsExactly(DOUBT);
        assertThat(tree(reading).milestones().of(Milestone.Kind.STARTED))
                .contains(new Milestone.WrittenDown(When.at(Instant.parse("2024-06-21T01:09:00Z")), null));
    }

    @Test
    void a_label_of_no_factor_is_doubted_and_the_others_hold() {
        Manuscript form = factors(FORM, "a", "b")
                .with("actionItems.x.text", "Clean up")
                .with("actionItems.x.covers", "f2, F9")
                .withRows("actionItems", rows("x"));

        ManuscriptReading reading = found(form, "actionItems.x.covers", DOUBT, "No factor is called F9");

        assertThat(tree(reading).actionItems().get(0).covers()).isEqualTo(rows("b"));
        assertThat(tree(reading).actionItems().get(0).text().source()).isEqualTo("Clean up\n\n- Covers: F9");
    }

    @Test
    void factors_that_lead_to_themselves_or_round_in_a_circle_are_refused_and_the_circle_is_told() {
        Manuscript form = factors(FORM, "a", "b", "c")
                .with("factors.a.ledTo", "b")
                .with("factors.b.ledTo", "c")
                .with("factors.c.ledTo", "a")
                .with("factors.b.alsoLedTo.b", "on");

        ManuscriptReading reading = found(
                form,
                "factors.c.ledTo",
                STOPS_SAVING,
                "This goes round in a circle: F1 led to F2, F2 led to F3, and here F3 leads to F1.");

        assertThat(reading.at("factors.b.alsoLedTo"))
                .extracting(Finding::message)
                .allMatch(message -> message.startsWith("F2 leads to itself"))
                .hasSize(1);
        assertThat(reading.postMortem()).isEmpty();
        assertThat(tree(read(form.with("factors.c.ledTo", "").with("factors.b.alsoLedTo.b", "")))
                        .factors())
                .extracting(Factor::ledTo)
                .containsExactly(rows("b"), rows("c"), List.of());
    }

    @Test
    void a_category_is_spelt_as_configured_and_one_that_nobody_knows_is_kept_and_doubted() {
        Manuscript form = factors(FORM, "a", "b", "c")
                .with("factors.a.category", "alerting")
                .with("factors.b.category", "Paging")
                .with("factors.c.category", "Weather");

        ManuscriptReading reading = found(form, "factors.c.category", DOUBT, "“Weather” is not one of the categories");

        assertThat(reading.findings()).hasSize(1);
        assertThat(tree(reading).factors())
                .extracting(Factor::category)
                .containsExactly("Alerting", "Alerting", "Weather");
    }

    @Test
    void a_link_that_a_browser_would_run_is_kept_as_text_without_an_address() {
        for (String address :
                List.of("javascript:alert(1)", "JaVa\tscript:x", "data:text/html,x", "file:///etc/passwd", "//x")) {
            ManuscriptReading reading = found(link(address), "links.k.address", DOUBT, "kept as text");

            assertThat(tree(reading).links().get(0).address()).isEmpty();
            assertThat(tree(reading).links().get(0).title()).contains(address.replace('\t', ' '));
        }
    }

    @Test
    void an_address_without_its_scheme_gets_one() {
        ManuscriptReading reading =
                found(link("example.org/log?id=1"), "links.k.address", DOUBT, "https://example.org");

        assertThat(tree(reading).links().get(0).address()).isEqualTo("https://example.org/log?id=1");
    }

    @Test
    void amounts_that_are_no_numbers_are_kept_as_written() {
        Manuscript form = FORM.with("figures.g.amount", "about 300").withRows("figures", rows("g"));

        assertThat(read(form).findings()).isEmpty();
        assertThat(tree(read(form)).impact().figures().get(0).amount()).isEqualTo("about 300");
    }

    @Test
    void rows_in_which_nothing_is_typed_are_not_read() {
        Manuscript form =
                factors(FORM, "a").with("factors.b.role", "root cause").withRows("factors", rows("b", "a"));

        assertThat(tree(read(form)).factors()).extracting(Factor::id).containsExactly(new RowId("a"));
    }

    @Test
    void a_lesson_goes_on_over_indented_and_blank_lines() {
        Manuscript form =
                FORM.with("lessons.learned", "- Do not test in production\n  because\n\n  it hurts\nAsk first\n\n");

        assertThat(tree(read(form)).lessons().learned())
                .extracting(Object::toString)
                .containsExactly("Do not test in production\nbecause\n\nit hurts", "Ask first");
    }

    @Test
    void the_findings_stand_in_the_order_of_the_form() {
        Manuscript form = timeline(FORM, "25:10").with("started.at", "26:10").with("severity", "P1");

        assertThat(read(form).findings())
                .extracting(Finding::field)
                .containsExactly("severity", "started.at", "timeline.t0.when");
        assertThat(read(form).postMortem()).isEmpty();
    }

    private static ManuscriptReading found(Manuscript form, String field, Finding.Weight weight, String message) {
        ManuscriptReading reading = read(form);
        assertThat(reading.at(field)).anySatisfy(finding -> {
            assertThat(finding.weight()).isEqualTo(weight);
            assertThat(finding.message()).contains(message);
        });
        assertThat(reading.postMortem().isEmpty()).isEqualTo(weight == STOPS_SAVING);
        return reading;
    }

    private static ManuscriptReading read(Manuscript form) {
        return READER.read(form, BEFORE);
    }

    private static PostMortem tree(ManuscriptReading reading) {
        return reading.postMortem().orElseThrow();
    }

    private static Manuscript timeline(Manuscript form, String... times) {
        Manuscript filled = form;
        List<RowId> rows = new java.util.ArrayList<>();
        for (String time : times) {
            rows.add(new RowId("t" + rows.size()));
            filled = filled.with("timeline." + rows.get(rows.size() - 1) + ".when", time);
        }
        return filled.withRows("timeline", rows);
    }

    private static Manuscript factors(Manuscript form, String... ids) {
        Manuscript filled = form;
        for (String id : ids) filled = filled.with("factors." + id + ".text", "Factor " + id);
        return filled.withRows("factors", rows(ids));
    }

    private static Manuscript link(String address) {
        return FORM.with("links.k.address", address)
                .with("links.k.title", "Log")
                .withRows("links", rows("k"));
    }

    private static List<RowId> rows(String... ids) {
        return Arrays.stream(ids).map(RowId::new).toList();
    }
}
