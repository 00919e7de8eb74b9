package dev.debrief.archive.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.archive.Archive;
import dev.debrief.database.RealDatabase;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.document.ShippedFiles;
import dev.debrief.document.Template;
import dev.debrief.document.WholeTree;
import dev.debrief.people.Browser;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TemplatesTest {
    private static final String SMALL =
            "---\nname: %s\n---\n\n## Why <!-- part: causes -->\n\n## Notes\n\n## Summary\n";

    @Inject
    ShippedTemplates shipped;

    @Inject
    Archive archive;

    @Inject
    Colleagues colleagues;

    @Inject
    EntityManager entityManager;

    private long mara;
    private Browser administrator;

    @BeforeEach
    void somebody_looks_after_templates() {
        mara = colleagues.join("templates-administrator", Role.ADMINISTRATOR);
        administrator = colleagues.browserOf("templates-administrator", Role.ADMINISTRATOR);
    }

    @Test
    void the_shipped_ones_are_here_and_starting_again_changes_nothing() {
        for (String key : ShippedFiles.keys()) {
            Template kept = in(() -> KeptTemplates.HERE.find(key, 0).orElseThrow());
            shipped.layIn(key, ShippedFiles.text(key));
            assertThat(in(() -> KeptTemplates.HERE.find(key, 0).orElseThrow())).isEqualTo(kept);
        }
    }

    @Test
    void an_upgrade_brings_a_new_version_only_where_nobody_has_edited() {
        String key = "upgraded-" + System.identityHashCode(this);
        shipped.layIn(key, SMALL.formatted("One"));
        shipped.layIn(key, SMALL.formatted("Two"));
        assertThat(newest(key)).isEqualTo(2);
        assertThat(save(key, 2, SMALL.formatted("Ours")).statusCode()).isEqualTo(303);
        shipped.layIn(key, SMALL.formatted("Three"));
        assertThat(newest(key)).isEqualTo(3);
        assertThat(in(() -> KeptTemplates.HERE.find(key, 0).orElseThrow().name()))
                .isEqualTo("Ours");
    }

    @Test
    void an_incident_keeps_its_version_until_somebody_takes_the_newest() {
        String key = begin("Kept");
        PostMortem sample = WholeTree.sample();
        Template first = in(() -> KeptTemplates.HERE.find(key, 1).orElseThrow());
        IncidentNumber number = archive.open(sample.with(sample.head().under(first)), mara);
        String before = MarkdownWriter.write(fetch(number));
        assertThat(before)
                .contains("template: " + key + "\ntemplate_version: 1\n")
                .contains("\n## Why\n");
        assertThat(before.indexOf("\n## Why\n")).isLessThan(before.indexOf("\n## Summary\n"));

        save(key, 1, SMALL.formatted("Kept").replace("## Why", "## Reasons"));

        assertThat(MarkdownWriter.write(fetch(number))).isEqualTo(before);
        PostMortem tree = fetch(number);
        Template second = in(() -> KeptTemplates.HERE.find(key, 0).orElseThrow());
        archive.keep(number, 1, tree.with(tree.head().under(second)), mara);
        assertThat(MarkdownWriter.write(fetch(number)))
                .contains("template_version: 2")
                .contains("\n## Reasons\n");
        assertThat(archive.history(number, 1).get(0).changes()).contains("details");
        assertThat(MarkdownWriter.write(archive.fetch(number, 1).orElseThrow().postMortem()))
                .isEqualTo(before);
    }

    @Test
    void a_version_is_never_changed_nor_taken_away() {
        String key = begin("Forever");
        for (String sql : List.of(
                "update template_version set source = 'x' where template_key = :key",
                "delete from template_version where template_key = :key")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entityManager
                                    .createNativeQuery(sql)
                                    .setParameter("key", key)
                                    .executeUpdate()))
                    .hasStackTraceContaining("is kept as it was saved");
        }
    }

    @Test
    void the_name_of_a_template_that_is_not_known_here_is_kept() {
        PostMortem sample = WholeTree.sample();
        Template strange = Template.unknown("of another house", 7);
        IncidentNumber number = archive.open(sample.with(sample.head().under(strange)), mara);
        assertThat(fetch(number).head().template()).isEqualTo(strange);
        assertThat(archive.fetch(number, 1).orElseThrow().postMortem().head().template())
                .isEqualTo(strange);
    }

    @Test
    void a_mistake_is_told_with_its_line_and_nothing_typed_is_lost() {
        String wrong = "---\nname: A\n---\n\n## Why <!-- part: reasons -->\n";
        Response answer = administrator.submit(
                "/settings/templates/new", "/settings/templates/new", Map.of("source", wrong, "do", "save"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(answer.asString());
        assertThat(page.select("#wrong li").eachText())
                .singleElement()
                .asString()
                .startsWith("Line 5: There is no part “reasons”")
                .endsWith("## Why <!-- part: reasons -->");
        assertThat(page.select("textarea[aria-invalid=true]")
                        .first()
                        .wholeText()
                        .strip())
                .isEqualTo(wrong.strip());
    }

    @Test
    void two_who_edit_the_same_one_do_not_overwrite_each_other() {
        String key = begin("Twice");
        save(key, 1, SMALL.formatted("Twice").replace("Notes", "Mine"));
        Response late = save(key, 1, SMALL.formatted("Twice").replace("Notes", "Theirs"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString())
                .contains("Somebody saved version 2 meanwhile")
                .contains("## Theirs");
    }

    @Test
    void a_new_incident_begins_with_what_its_team_usually_takes() {
        String key = begin("Usual");
        long team = in(() -> Team.findOrAdd("Team of the usual template").id());
        administrator.submit("/settings/teams/" + team, "/settings/templates/teams/" + team, Map.of("template", key));
        assertThat(administrator
                        .page("/incidents/new")
                        .select("#field-template option")
                        .eachText())
                .contains("Usual, usual for Team of the usual template");

        String edit = administrator
                .submit(
                        "/incidents/new",
                        "/incidents/new",
                        Map.of("title", "Down", "team", "Team of the usual template", "template", ""))
                .getHeader("Location");
        Document form = administrator.page(edit.substring(edit.indexOf("/incidents")));

        assertThat(form.select(".part > header h2").eachText()).startsWith("Head", "Milestones", "Why", "Notes");
        assertThat(form.select("details.others .part > header h2").eachText()).contains("Impact", "Timeline");
    }

    @Test
    void an_archived_one_is_offered_no_more() {
        String key = begin("Put away");
        administrator.submit("/settings/templates/" + key, "/settings/templates/" + key + "/archiving", Map.of());
        assertThat(in(() -> KeptTemplates.offered().stream().map(Template::key).toList()))
                .doesNotContain(key);
        assertThat(in(() -> KeptTemplates.HERE.find(key, 1))).isPresent();
    }

    private String begin(String name) {
        String address = administrator
                .submit(
                        "/settings/templates/new",
                        "/settings/templates/new",
                        Map.of("source", SMALL.formatted(name), "do", "save"))
                .getHeader("Location");
        return address.replaceAll(".*/settings/templates/([a-z0-9-]+).*", "$1");
    }

    private Response save(String key, int began, String source) {
        return administrator.submit(
                "/settings/templates/" + key,
                "/settings/templates/" + key,
                Map.of("source", source, "newest", String.valueOf(began), "do", "save"));
    }

    private int newest(String key) {
        return in(() -> TemplateRow.of(key).orElseThrow().newest);
    }

    private PostMortem fetch(IncidentNumber number) {
        return archive.fetch(number).orElseThrow().postMortem();
    }

    private static <T> T in(Supplier<T> question) {
        return QuarkusTransaction.requiringNew().call(question::get);
    }
}
