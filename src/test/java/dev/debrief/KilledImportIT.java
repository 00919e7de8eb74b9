package dev.debrief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files are on their way in when the process is killed; started again, each of them is there once. */
@Tag("process")
class KilledImportIT {
    private static final String TOKEN = "a-token-for-machines-0123456789-abcdef";
    private static final int FILES = Boolean.getBoolean("debrief.long") ? 300 : 100;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @ParameterizedTest(name = "database killed as well: {0}")
    @ValueSource(booleans = {false, true})
    void each_file_becomes_one_incident_though_the_process_was_killed_in_the_middle(boolean databaseToo)
            throws Exception {
        Map<String, String> settings = Map.of("DEBRIEF_ADMIN_EMAIL", "ada@example.org", "DEBRIEF_ADMIN_TOKEN", TOKEN);
        try (RunningDebrief debrief = RunningDebrief.with(settings).start()) {
            String run = begun(debrief);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> count(debrief, run, "kept") > 10);
            int before = count(debrief, run, "kept");

            debrief.kill();
            if (databaseToo) debrief.killDatabase();
            debrief.start();

            assertThat(before).as("it was killed in the middle").isLessThan(FILES);
            assertThat(count(debrief, run, "kept")).isGreaterThanOrEqualTo(before);
            await().atMost(PATIENCE).until(() -> !run(debrief, run).getBoolean("isAtWork"));
            assertThat(run(debrief, run).getMap("files")).isEqualTo(Map.of("kept", FILES));
            List<String> titles = titles(debrief);
            assertThat(titles).hasSize(FILES).doesNotHaveDuplicates().allMatch(title -> title.startsWith("Outage "));
        }
    }

    /** As the form of the page sends it. */
    private static String begun(RunningDebrief debrief) throws IOException {
        var page = machine(debrief).get("/import");
        String token = Jsoup.parse(page.asString())
                .select("form[data-take] input[type=hidden]")
                .first()
                .val();
        String name = Jsoup.parse(page.asString())
                .select("form[data-take] input[type=hidden]")
                .first()
                .attr("name");
        String address = machine(debrief)
                .redirects()
                .follow(false)
                .cookies(page.cookies())
                .multiPart(name, token)
                .multiPart("markdown", "")
                .multiPart("file", "wiki.zip", zip(), "application/zip")
                .post("/import")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < FILES; i++) {
                zip.putNextEntry(new ZipEntry("wiki/" + i + ".md"));
                zip.write(outage(i).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String outage(int number) {
        return "# Outage " + number + "\n\n## Summary\n\nNumber " + number + ".\n\n## Timeline\n\n"
                + "- 2024-03-05 09:12 UTC - it broke\n- 2024-03-05 09:52 UTC - it was mended\n\n"
                + "## Action items\n\n- [ ] look at " + number + "\n";
    }

    private static JsonPath run(RunningDebrief debrief, String run) {
        return machine(debrief).get("/api/v1/imports/runs/" + run).jsonPath();
    }

    private static int count(RunningDebrief debrief, String run, String fate) {
        Integer count = run(debrief, run).get("files." + fate);
        return count == null ? 0 : count;
    }

    /** Of every incident there is. */
    private static List<String> titles(RunningDebrief debrief) {
        List<String> titles = new java.util.ArrayList<>();
        String after = "";
        while (after != null) {
            RequestSpecification asks = machine(debrief).queryParam("limit", 200);
            if (!after.isEmpty()) asks.queryParam("after", after);
            JsonPath page = asks.get("/api/v1/incidents").jsonPath();
            titles.addAll(page.getList("items.title"));
            after = page.getString("after");
        }
        return titles;
    }

    private static RequestSpecification machine(RunningDebrief debrief) {
        return given().baseUri(debrief.address().toString()).header("Authorization", "Bearer " + TOKEN);
    }
}
