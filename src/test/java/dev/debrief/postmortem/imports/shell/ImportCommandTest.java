package dev.debrief.postmortem.imports.shell;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Run;
import dev.debrief.database.RealDatabase;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import dev.debrief.shared.CannotStart;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A folder of post-mortems comes in from a shell, as often as somebody likes, each file once. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ImportCommandTest {
    @TestHTTPResource("/")
    URI url;

    @Inject
    Colleagues colleagues;

    @Inject
    ImportRuns runs;

    private Path folder;
    private String token;
    private String about;
    private Path wiki;
    private int code;

    @BeforeEach
    void a_folder_that_nobody_brought_before() throws IOException {
        token = colleagues.tokenOf("brings-from-a-shell", Role.EDITOR);
        about = UUID.randomUUID().toString();
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "running-");
        wiki = folder.resolve("wiki-" + about);
        write("2023/queue.md", outage("Queue full", "SEV2"));
        write("2024/token.md", outage("Token expired", "SEV1"));
        write("2024/blank.md", "  \n");
        write("2024/load.png", "x");
        write(".git/notes.md", "# Not a post-mortem");
    }

    private String outage(String title, String severity) {
        return "# " + title + "\n\n**Severity**: " + severity + "\n\n## Summary\n\nOf " + about
                + ".\n\n## Timeline\n\n- 2024-03-05 09:12 UTC - it broke\n- 2024-03-05 09:52 UTC - it was mended\n\n"
                + "## Action items\n\n- [ ] test it\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = wiki.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> said(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<String> all = new java.util.ArrayList<>(List.of("--url", url.toString()));
        all.addAll(List.of(arguments));
        code = ImportCommand.run(all, Map.of("DEBRIEF_TOKEN", token), folder, terminal);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Run run(List<String> said) {
        String last = said.get(said.size() - 1);
        return runs.find(Long.parseLong(last.substring(last.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    private static String about(List<String> said, String path) {
        return said.stream().filter(line -> line.contains(path)).findFirst().orElse("nothing about " + path);
    }

    @Test
    void a_dry_run_shows_what_would_be_understood_and_keeps_nothing() {
        List<String> said = said("--dry-run", wiki.toString());
        assertThat(said.get(0)).containsSubsequence("FILE", "TITLE", "SEVERITY", "TIMELINE", "ACTIONS", "DOUBTS");
        assertThat(about(said, "2023/queue.md")).matches("…?.*2023/queue.md +Queue full +SEV2 +2 +1 +0");
        assertThat(about(said, "2024/token.md")).matches("…?.*2024/token.md +Token expired +SEV1 +2 +1 +0");
        assertThat(about(said, "2024/blank.md")).contains("could not be read: This file is empty.");
        assertThat(said)
                .last()
                .isEqualTo("3 files. 1 could not be read. 1 other file was passed over."
                        + " Nothing was kept; leave out --dry-run to bring them in.");
        assertThat(code).isEqualTo(1);
        assertThat(about(said(wiki.toString()), "2023/queue.md")).startsWith("kept ");
    }

    @Test
    void every_file_becomes_an_incident_and_the_second_time_it_is_here_already() throws IOException {
        List<String> first = said(wiki.getFileName().toString());
        assertThat(about(first, "2023/queue.md")).matches("kept +INC-\\d+ +wiki-.*/2023/queue.md");
        assertThat(about(first, "2024/blank.md"))
                .startsWith("could not be read")
                .endsWith("This file is empty.");
        assertThat(first)
                .contains("3 files: 2 kept. 1 could not be read. 1 other file was passed over.")
                .noneMatch(line -> line.contains(".git"));
        assertThat(code).isEqualTo(1);
        assertThat(run(first).count(Fate.KEPT)).isEqualTo(2);
        assertThat(run(first).count(Fate.FAILED)).isEqualTo(1);

        Files.delete(wiki.resolve("2024/blank.md"));
        List<String> second = said(wiki.toString());
        assertThat(about(second, "2023/queue.md"))
                .startsWith("here already")
                .endsWith(about(first, "2023/queue.md").replaceFirst("kept +", ""));
        assertThat(second).contains("2 files: 2 here already. 1 other file was passed over.");
        assertThat(code).isZero();
    }

    @Test
    void a_file_that_says_something_else_now_is_named_and_not_doubled() throws IOException {
        said(wiki.toString());
        write("2024/token.md", outage("Token expired again", "SEV1"));
        List<String> said = said(wiki.resolve("2024").toString());
        assertThat(about(said, "token.md")).startsWith("kept");
        List<String> whole = said(wiki.toString());
        assertThat(about(whole, "2024/token.md")).startsWith("here already");
        write("2024/token.md", outage("Token expired a third time", "SEV1"));
        assertThat(about(said(wiki.toString()), "2024/token.md"))
                .startsWith("changed since")
                .contains("says something else now");
    }

    @Test
    void a_single_file_and_a_zip_come_in_too_and_what_is_damaged_does_not_stop_the_rest() throws IOException {
        Path zip = folder.resolve("archive.zip");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.putNextEntry(new ZipEntry(about + "/packed.md"));
            packed.write(outage("Packed", "SEV3").getBytes(StandardCharsets.UTF_8));
            packed.putNextEntry(new ZipEntry("__MACOSX/._packed.md"));
            packed.write(1);
        }
        Path damaged = folder.resolve("damaged.zip");
        Files.write(damaged, new byte[] {'P', 'K', 3, 4, 9, 9});
        List<String> said =
                said("damaged.zip", "archive.zip", wiki.resolve("2023/queue.md").toString());
        assertThat(about(said, "damaged.zip")).startsWith("could not be read").contains("cannot be unpacked");
        assertThat(about(said, about + "/packed.md")).startsWith("kept");
        assertThat(about(said, "2023/queue.md")).startsWith("kept");
        assertThat(said).contains("3 files: 2 kept. 1 could not be read.");
        assertThat(run(said).name()).isEqualTo("damaged.zip and 2 more");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void what_cannot_be_done_is_said_with_the_way_out() {
        assertThatThrownBy(() -> said("--dry-run"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("bin/debrief import");
        assertThatThrownBy(() -> said("nowhere")).hasMessageContaining("There is no nowhere.");
        assertThatThrownBy(() -> said("--url", "ftp:/x", wiki.toString())).hasMessageContaining("no address");
        token = " ";
        assertThatThrownBy(() -> said(wiki.toString())).hasMessageContaining("Set DEBRIEF_TOKEN");
        token = "no-token-of-anybody-0123456789";
        assertThatThrownBy(() -> said(wiki.toString())).hasMessageContaining("does not know the token");
        token = colleagues.tokenOf("only-reads-in-a-shell", Role.READER);
        assertThatThrownBy(() -> said(wiki.toString())).hasMessageContaining("may read only");
    }

    @Test
    void machines_see_how_it_stands_and_take_it_back() {
        long run = run(said(wiki.toString())).id();
        String address = "/api/v1/imports/runs/" + run;
        machine()
                .get(address)
                .then()
                .statusCode(200)
                .body("files.kept", equalTo(2))
                .body("files.failed", equalTo(1))
                .body("page", equalTo("/import/runs/" + run));
        machine().get(address + "/files?fate=failed").then().body("files[0].message", equalTo("This file is empty."));
        machine().get(address + "/files?fate=odd").then().statusCode(400);
        machine()
                .contentType("application/json")
                .body("{}")
                .post(address + "/undoing")
                .then()
                .statusCode(202);
        assertThat(runs.find(run).orElseThrow().undoneAt()).isNotNull();
        machine().get("/api/v1/imports/runs/0").then().statusCode(404);
    }

    private RequestSpecification machine() {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void only_who_began_an_import_adds_files_to_it() {
        long run = run(said(wiki.toString())).id();
        Line other = new Line(
                URI.create(url.toString().replaceFirst("/$", "")),
                colleagues.tokenOf("brings-something-else", Role.EDITOR),
                java.time.Duration.ZERO);
        assertThat(other.bring(run, "x.md", new byte[] {'x'}).status()).isEqualTo(409);
        assertThat(other.begin(" ").status()).isEqualTo(422);
    }
}
