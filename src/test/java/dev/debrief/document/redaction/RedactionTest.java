package dev.debrief.document.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.ShippedFiles;
import dev.debrief.document.redaction.Known.KnownPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The copy for customers: what goes out, what is said in other words, and what is asked about. */
class RedactionTest {
    private static final Known HOUSE = new Known(
            List.of(
                    new KnownPerson("Mara Okafor", List.of("mara@acme.example", "@mara")),
                    new KnownPerson("Jun Ito", List.of("jun.ito@acme.example", "@jun")),
                    new KnownPerson("Frida Lindqvist", List.of()),
                    new KnownPerson("สมชาย ใจดี", List.of()),
                    new KnownPerson("Will Stone", List.of())),
            Set.of("Data platform", "Payments"),
            Set.of("Warehouse"),
            List.of("Bluefin"),
            "debrief.acme.example");

    private static final String DOCUMENT = """
            ---
            title: Views left behind
            number: INC-42
            status: published
            published_at: 2024-06-25T08:00:00Z
            published_by: Frida Lindqvist
            severity: SEV2
            services: Warehouse
            team: Data platform
            lead: Mara Okafor
            commanders: Jun Ito
            participants: Frida Lindqvist
            tags: secret-tag
            time_zone: UTC
            started: 2024-06-21 03:09
            started_from: timeline
            acknowledged: 2024-06-21 03:20
            acknowledged_from: timeline
            acknowledged_set_by: Mara Okafor
            ---

            # Views left behind

            ## Summary

            Mara saw it first. The Data platform team told jun.ito@acme.example and @unknown, see
            [the board](https://acme.atlassian.net/browse/OPS-12) and <https://status.acme.example/1>.

            > [!INTERNAL]
            > The vendor owes us a refund.

            Then Mara
            Okafor restarted db-7.prod.internal (10.2.3.4) with AI-3. ![load](attachments/load.png)<!-- ask legal -->

            ## Impact

            | Measure | Amount | Unit | Internal |
            | --- | --- | --- | --- |
            | customers | 38 | people |  |
            | cost | 70000 | EUR | yes |

            ## Timeline

            All times are in UTC.

            - **2024-06-21 03:09** (trigger, marks started, internal) Jun deployed by hand.
            - **2024-06-21 03:20** (action, marks acknowledged) Frida Lindqvist answered the page.
              - Source: #ops in Slack
              - Evidence: https://logs.acme.example/1
            - **2024-06-21 03:30** (action) สมชาย ใจดีรีสตาร์ต, @here

            ## Causes

            - **F1** (root cause) The swap drops first.
            - **F2** (contributing, internal) Nobody paid the vendor.
              - Led to: F1
            - **F3** (contributing) Views stayed.
              - Led to: F2

            ## Action items

            - [ ] **AI-7** (prevent) Swap by renaming, OPS-12.
              - Owner: Frida Lindqvist
              - Ticket: https://acme.atlassian.net/browse/OPS-12
              - Covers: F1, F2
            - [ ] **AI-8** (prevent, internal) Change the vendor.
            - [ ] **AI-9** Watch it.
              - Owner: Payments

            ## Appendix (internal)

            Nothing for customers.

            ## Links

            - [Status](https://status.acme.example/1)
            - [Board](https://acme.slack.com/archives/C1)
            - [Bill](https://bills.example/9) (internal)
            """;

    private static final PostMortem TREE = MarkdownReader.read(DOCUMENT).postMortem();

    @Test
    void what_is_internal_is_out_and_people_are_roles_from_the_first_to_the_last_line() {
        RedactedCopy copy = RedactedCopy.of(TREE, HOUSE, Map.of(), Set.of());
        assertThat(MarkdownWriter.write(copy.document())).isEqualTo("""
                ---
                title: Views left behind
                number: INC-42
                status: published
                published_at: 2024-06-25T08:00:00Z
                severity: SEV2
                services: Warehouse
                time_zone: UTC
                started: 2024-06-21 03:09
                acknowledged: 2024-06-21 03:20
                acknowledged_from: timeline
                ---

                # Views left behind

                ## Summary

                The incident lead saw it first. The responsible team told the incident commander and engineer 1, see
                the board and <https://status.acme.example/1>.

                Then the incident lead restarted an internal host (an internal address) with an action item. load

                ## Impact

                | Measure | Amount | Unit |
                | --- | --- | --- |
                | customers | 38 | people |

                ## Timeline

                All times are in UTC.

                - **2024-06-21 03:20** (action, marks acknowledged) The engineer on call answered the page.
                - **2024-06-21 03:30** (action) Engineer 2รีสตาร์ต, @here

                ## Causes

                - **F1** (root cause) The swap drops first.
                - **F2** (contributing) Views stayed.
                  - Led to: F1

                ## Action items

                - [ ] (prevent) Swap by renaming, a ticket.
                  - Owner: engineer on call
                  - Covers: F1
                - [ ] Watch it.
                  - Owner: team 1

                ## Links

                - [Status](https://status.acme.example/1)
                """);
        assertThat(copy.mayLeave()).as(copy.open().toString()).isTrue();
        assertThat(copy.document().milestones().of(Milestone.Kind.STARTED))
                .containsInstanceOf(Milestone.WrittenDown.class);
        assertThat(copy.replacements())
                .contains(new Replacement("Mara\nOkafor", "the incident lead", 1))
                .contains(new Replacement("@unknown", "engineer 1", 1));
    }

    @Test
    void what_no_rule_can_tell_is_asked_about_and_keeps_the_copy_here() {
        RedactedCopy copy = copyOf("Bluefin failed. Will came, so did M&#97;ra Okafor. See OPS-99,"
                + " https://github.com/acme/infra/pull/1, 8.8.8.8 and @Ops. Payments knew.");
        assertThat(copy.open())
                .extracting(Trace::kind, Trace::words, Trace::isChangeable)
                .containsExactlyInAnyOrder(
                        tuple(Trace.Kind.CONFIGURED, "Bluefin", true),
                        tuple(Trace.Kind.NAME, "Mara", false),
                        tuple(Trace.Kind.TICKET, "OPS-99", true),
                        tuple(Trace.Kind.LINK, "https://github.com/acme/infra/pull/1,", true),
                        tuple(Trace.Kind.HOST, "8.8.8.8", true),
                        tuple(Trace.Kind.HANDLE, "@Ops", true),
                        tuple(Trace.Kind.TEAM, "Payments", true));
        assertThat(copy.mayLeave()).isFalse();
    }

    @Test
    void an_identifier_of_an_internal_passage_is_found_wherever_else_it_stands() {
        RedactedCopy copy = copyOf("The queue orders_v7 stopped.\n\n> [!INTERNAL]\n> orders_v7 belongs to a vendor.");
        assertThat(copy.open())
                .extracting(Trace::kind, Trace::words)
                .containsExactly(tuple(Trace.Kind.INTERNAL, "orders_v7"));
    }

    @Test
    void other_words_are_put_in_its_place_and_what_is_let_pass_stays() {
        PostMortem tree = summary("Bluefin failed, Bluefin and OPS-99.");
        List<Trace> asked = RedactedCopy.of(tree, HOUSE, Map.of(), Set.of()).open();
        String bluefin = asked.get(0).key();
        String ticket = asked.get(1).key();
        RedactedCopy copy = RedactedCopy.of(tree, HOUSE, Map.of(bluefin, "the store"), Set.of(ticket));
        assertThat(copy.document().summary().source()).isEqualTo("the store failed, the store and OPS-99.");
        assertThat(copy.mayLeave()).isTrue();
        assertThat(copy.passed()).extracting(Trace::key).containsExactly(ticket);
        assertThat(copy.changed()).extracting(Trace::key).containsExactly(bluefin);
        assertThat(RedactedCopy.of(tree, HOUSE, Map.of(bluefin, "Bluefin 2"), Set.of(ticket))
                        .mayLeave())
                .as("internal words cannot be brought back by hand")
                .isFalse();
    }

    @Test
    void a_word_that_was_let_pass_is_asked_about_again_where_its_passage_changes() {
        String key = RedactedCopy.of(summary("Bluefin failed."), HOUSE, Map.of(), Set.of())
                .open()
                .get(0)
                .key();
        assertThat(RedactedCopy.of(summary("Bluefin failed."), HOUSE, Map.of(), Set.of(key))
                        .mayLeave())
                .isTrue();
        assertThat(RedactedCopy.of(summary("Bluefin failed twice."), HOUSE, Map.of(), Set.of(key))
                        .mayLeave())
                .isFalse();
    }

    @Test
    void the_headings_of_a_template_stay_and_its_name_does_not() {
        PostMortem under = TREE.with(TREE.head().under(ShippedFiles.all().get(0)));
        PostMortem copy = RedactedCopy.of(under, HOUSE, Map.of(), Set.of()).document();
        assertThat(copy.head().template().order())
                .isEqualTo(under.head().template().order());
        assertThat(MarkdownWriter.write(copy)).doesNotContain("template:");
    }

    private static RedactedCopy copyOf(String summary) {
        return RedactedCopy.of(summary(summary), HOUSE, Map.of(), Set.of());
    }

    private static PostMortem summary(String summary) {
        return MarkdownReader.read("---\nlead: Mara Okafor\n---\n\n# It failed\n\n## Summary\n\n" + summary)
                .postMortem();
    }
}
