package dev.debrief.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Vocabulary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks say of causes, action items, times, claims and parts. */
class WritingChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final Names NAMES = new Names(Set.of("Ann Lee"), Set.of("Checkout"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unknown",
                "unknown.",
                "The root cause is unknown",
                "TBD",
                "n/a",
                "???",
                "We don't know yet",
                "Not yet known",
                "unbekannt",
                "Ursache unklar",
                "Wird noch untersucht",
                "Cause inconnue",
                "à déterminer",
                "On ne sait pas",
                "Desconocida",
                "Causa por determinar",
                "No se sabe",
                "ไม่ทราบสาเหตุ",
                "ยังไม่ทราบ",
                "**unknown**"
            })
    void a_cause_that_is_unknown_is_asked_about(String cause) {
        assertThat(said(Check.CAUSE_IS_UNKNOWN, cause("text", cause))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Human error",
                "human error by the on-call engineer",
                "A mistake",
                "Ann Lee",
                "Ann",
                "The engineer",
                "operator error",
                "Ann forgot it",
                "The new developer",
                "Menschliches Versagen",
                "Bedienfehler",
                "Der Administrator",
                "Unachtsamkeit",
                "Erreur humaine",
                "L'ingénieur",
                "négligence",
                "Error humano",
                "El operador",
                "Un descuido",
                "ความผิดพลาดของมนุษย์",
                "วิศวกรลืม"
            })
    void a_cause_that_is_only_a_person_is_asked_about_once(String cause) {
        Manuscript form = cause("text", cause);
        assertThat(said(Check.CAUSE_IS_A_PERSON, form)).hasSize(1);
        assertThat(said(Check.BLAME, form)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An unknown host key was accepted",
                "The command took no confirmation",
                "Ann Lee had access to production",
                "The engineer saw an old graph",
                "Nobody knew that the key expires",
                "The cause of the delay was a full disk",
                "Checkout",
                "Die Ursache war ein volles Laufwerk",
                "Un disque plein",
                "ไม่มีการแจ้งเตือนเมื่อดิสก์เต็ม"
            })
    void a_cause_that_says_how_is_left_alone(String cause) {
        assertThat(said(Check.CAUSE_IS_A_PERSON, cause("text", cause))).isEmpty();
        assertThat(said(Check.CAUSE_IS_UNKNOWN, cause("text", cause))).isEmpty();
    }

    @Test
    void a_cause_is_covered_by_an_action_item_or_asked_about() {
        Manuscript form = cause("text", "The key expires in silence");
        assertThat(said(Check.UNCOVERED_CAUSE, form)).containsExactly("F1 is covered by nothing");
        assertThat(said(Check.UNCOVERED_CAUSE, item(form, "Alert a week before").with("actionItems.a.covers.f", "on")))
                .isEmpty();
        assertThat(said(Check.UNCOVERED_CAUSE, form.with("duplicateOf", "INC-3")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Improve alerting",
                "Consider a second region",
                "Be more careful",
                "Monitor the queue",
                "We should improve the docs",
                "Monitoring verbessern",
                "Vorsichtiger sein",
                "Die Warteschlange beobachten",
                "Améliorer la surveillance",
                "Être plus vigilant",
                "Mejorar la documentación",
                "Tener más cuidado",
                "ปรับปรุงเอกสาร",
                "พิจารณาเพิ่มเครื่อง"
            })
    void an_action_item_that_cannot_be_finished_is_asked_about(String text) {
        assertThat(said(Check.ENDLESS_ACTION, item(form(), text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add an alert on the age of the queue",
                "Improve p99 from 900 ms to 300 ms",
                "Monitor the queue and alert at 10,000",
                "Improve the docs by adding the steps of a restore",
                "Write down who decides",
                "`monitor` runs as its own user",
                "Remove the improved parser",
                "Try to detect a dead hub and restart it",
                "Move the monitor to another host",
                "Alarm auf das Alter der Schlange einrichten",
                "Ajouter une alerte sur la file",
                "Añadir una alerta",
                "เพิ่มการแจ้งเตือนเมื่อคิวยาว"
            })
    void an_action_item_that_can_be_finished_is_left_alone(String text) {
        assertThat(said(Check.ENDLESS_ACTION, item(form(), text))).isEmpty();
    }

    @Test
    void an_action_item_needs_an_owner_and_a_date() {
        Manuscript form = item(form(), "Add an alert");
        assertThat(checks(form)).contains(Check.NO_OWNER, Check.NO_DATE);
        assertThat(checks(form.with("actionItems.a.owner", "Ann Lee").with("actionItems.a.due", "2026-12-01")))
                .doesNotContain(Check.NO_OWNER, Check.NO_DATE);
    }

    @Test
    void the_entry_that_stands_wrong_is_named_and_not_all_that_follow() {
        Manuscript form = timeline("2024-06-21 10:00", "2024-06-21 18:00", "2024-06-21 10:10", "2024-06-21 10:20");
        assertThat(remarks(Check.OUT_OF_ORDER, form)).extracting(Remark::field).containsExactly("timeline.t1.when");
        assertThat(said(Check.OUT_OF_ORDER, timeline("2024-06-21 10:00", "2024-06-21 10:00", "2024-06-21 11:00")))
                .isEmpty();
    }

    @Test
    void the_future_is_asked_about_from_five_minutes_on() {
        assertThat(said(Check.IN_THE_FUTURE, form().with("started.at", "2026-11-21 10:06")))
                .hasSize(1);
        assertThat(said(Check.IN_THE_FUTURE, form().with("started.at", "2026-11-21 10:05")))
                .isEmpty();
        assertThat(remarks(Check.IN_THE_FUTURE, timeline("2027-01-01")))
                .extracting(Remark::field)
                .containsExactly("timeline.t0.when");
    }

    @Test
    void milestones_that_cannot_both_be_right_are_named() {
        Manuscript form = form().with("started.at", "2024-06-21 03:09");
        assertThat(said(Check.IMPOSSIBLE_MILESTONE, form.with("mitigated.at", "2024-06-21 03:00")))
                .containsExactly("Mitigated comes before started");
        assertThat(said(
                        Check.IMPOSSIBLE_MILESTONE,
                        form.with("detected.at", "2024-06-21 03:30").with("mitigated.at", "2024-06-21 03:20")))
                .isEmpty();
        assertThat(said(
                        Check.IMPOSSIBLE_MILESTONE,
                        form.with("mitigated.at", "2024-06-21 05:00").with("resolved.at", "2024-06-21 04:00")))
                .containsExactly("Resolved comes before mitigated");
    }

    @Test
    void milestones_that_are_missing_are_one_remark_and_not_applicable_is_known() {
        Manuscript form = form().with("started.at", "2024-06-21 03:09")
                .with("detected.from", "none")
                .with("resolved.at", "2024-06-21 04:00");
        assertThat(said(Check.MISSING_MILESTONES, form)).containsExactly("Not known: acknowledged, mitigated");
    }

    @Test
    void a_claim_is_asked_for_its_source_where_none_stands_near() {
        Manuscript form = form().with("summary", "According to the access logs, half of it failed.");
        assertThat(said(Check.CLAIM_WITHOUT_LINK, form)).containsExactly("According to the access logs");
        assertThat(said(
                        Check.CLAIM_WITHOUT_LINK,
                        form.with(
                                "summary",
                                "According to the [access logs](https://logs.example.org), half of it failed.")))
                .isEmpty();
        assertThat(said(Check.CLAIM_WITHOUT_LINK, form().with("summary", "Readers could not see the build logs.")))
                .isEmpty();
    }

    @Test
    void figures_of_the_impact_are_asked_for_once_and_only_without_any_link() {
        Manuscript form = form().with("impact", "312 customers waited.\n\n4 % of all requests failed.");
        assertThat(said(Check.CLAIM_WITHOUT_LINK, form)).containsExactly("312 customers");
        assertThat(said(
                        Check.CLAIM_WITHOUT_LINK,
                        form.with("impact", "312 customers waited.\n\n![Graph](attachments/load.png)")))
                .isEmpty();
        assertThat(said(Check.CLAIM_WITHOUT_LINK, form().with("summary", "312 customers waited.")))
                .isEmpty();
    }

    @Test
    void an_entry_that_was_pasted_says_what_somebody_said() {
        Manuscript form = timeline("2024-06-21 10:00").with("timeline.t0.text", "we should have tested this");
        assertThat(said(Check.BLAME, form)).hasSize(1);
        assertThat(said(Check.BLAME, form.with("timeline.t0.evidence", "/incidents/4/pasted/1")))
                .isEmpty();
    }

    @Test
    void the_key_stays_with_the_sentence_and_changes_with_its_words() {
        Remark before = remarks(Check.BLAME, form().with("summary", "We should have tested this."))
                .get(0);
        Remark moved = remarks(
                        Check.BLAME, form().with("summary", "It began at six.\n\nWe **should have tested** this!"))
                .get(0);
        Remark reworded = remarks(Check.BLAME, form().with("summary", "We should have tested that."))
                .get(0);
        Remark elsewhere = remarks(Check.BLAME, form().with("impact", "We should have tested this."))
                .get(0);
        assertThat(moved.key()).isEqualTo(before.key()).matches("blame-[0-9a-f]{20}");
        assertThat(Set.of(before.key(), reworded.key(), elsewhere.key())).hasSize(3);
    }

    @Test
    void every_remark_says_why_in_one_sentence_and_what_to_ask() {
        for (WordList list : WordList.ALL) {
            for (Check check : Check.values()) {
                for (Wording wording : list.of(check)) {
                    assertThat(wording.why()).matches("[“\\p{Lu}][^.!?]*\\.");
                    assertThat(wording.ask()).isNotBlank().doesNotContain("!");
                    assertThat(wording.finds()).isNotEmpty();
                }
            }
        }
    }

    private static Manuscript form() {
        return Manuscript.EMPTY.with("title", "Tables went stale").with("timeZone", "UTC");
    }

    private static Manuscript cause(String column, String words) {
        return new Manuscript(
                with(form().fields(), "factors.f." + column, words), Map.of("factors", List.of(new RowId("f"))));
    }

    private static Manuscript item(Manuscript form, String words) {
        Map<String, List<RowId>> rows = new java.util.LinkedHashMap<>(form.rows());
        rows.put("actionItems", List.of(new RowId("a")));
        return new Manuscript(with(form.fields(), "actionItems.a.text", words), rows);
    }

    private static Manuscript timeline(String... times) {
        List<RowId> rows = IntStream.range(0, times.length)
                .mapToObj(i -> new RowId("t" + i))
                .toList();
        Manuscript form = new Manuscript(form().fields(), Map.of("timeline", rows));
        for (int i = 0; i < times.length; i++) form = form.with("timeline.t" + i + ".when", times[i]);
        return form;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new java.util.LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static List<String> said(Check check, Manuscript form) {
        return remarks(check, form).stream().map(Remark::words).toList();
    }

    private static Set<Check> checks(Manuscript form) {
        return WritingChecks.of(tree(form), NAMES, NOW).stream()
                .map(Remark::check)
                .collect(Collectors.toSet());
    }

    private static List<Remark> remarks(Check check, Manuscript form) {
        return WritingChecks.of(tree(form), NAMES, NOW).stream()
                .filter(remark -> remark.check() == check)
                .toList();
    }

    private static PostMortem tree(Manuscript form) {
        Vocabulary words = new Vocabulary(List.of(), List.of(), List.of());
        return new ManuscriptReader(words, NOW)
                .read(form, PostMortem.titled("Before", ZoneOffset.UTC))
                .postMortem()
                .orElseThrow();
    }
}
