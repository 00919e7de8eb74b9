package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void issues_are_found_by_label_project_key_and_id(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira one = site.create("OPS", "One").label("debrief-1");
            IssueInJira two = site.create("DEV", "Two").label("debrief-2");
            assertThat(found(site, "labels = \"debrief-1\"")).containsExactly("One");
            assertThat(found(site, "project = OPS AND labels = \"debrief-2\"")).isEmpty();
            assertThat(found(site, "project = DEV order by updated asc")).containsExactly("Two");
            assertThat(found(site, "key in (OPS-1, \"DEV-1\") ORDER BY key")).containsExactly("Two", "One");
            assertThat(found(site, "id in (" + one.id() + "," + two.id() + ") AND project in (OPS)"))
                    .containsExactly("One");
            one.move(site.project("DEV"));
            assertThat(found(site, "key = OPS-1")).containsExactly("One");
            assertThat(found(site, "project = DEV ORDER BY key ASC")).containsExactly("Two", "One");
        }
    }

    @ParameterizedTest
    @EnumSource
    void times_are_minutes_in_the_zone_of_the_account(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.account().livesIn(ZoneId.of("Asia/Kolkata"));
            site.create("OPS", "At seven");
            clock.pass(Duration.ofSeconds(90));
            site.create("OPS", "Later");
            assertThat(found(site, "updated >= \"2026/11/21 12:30\" ORDER BY updated ASC"))
                    .containsExactly("At seven", "Later");
            assertThat(found(site, "updated >= \"2026-11-21 12:31\"")).containsExactly("Later");
            assertThat(found(site, "updated >= \"2026/11/21 12:32\"")).isEmpty();
            Caller.Said said = new Caller(site).get("/issue/OPS-1");
            assertThat(said.at("/fields/updated")).isEqualTo("2026-11-21T12:30:00.000+0530");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "updated >= \"2026/11/21 12:30:10\"; Date value '2026/11/21 12:30:10' for field 'updated' is invalid",
                "project = NONE; The value 'NONE' does not exist for the field 'project'.",
                "assignee = zoe; Field 'assignee' does not exist",
                "labels ~ x; Expecting operator",
                "labels = a OR labels = b; Expecting either 'OR' or 'AND'",
                "labels = ; reached the end",
                "labels = a ORDER BY rank; Not able to sort using field 'rank'"
            })
    void what_it_does_not_understand_is_an_error(String jql, String message) {
        for (Deployment deployment : Deployment.values()) {
            try (JiraSite site = JiraSite.of(deployment, clock)) {
                Caller.Said said = new Caller(site).search(jql, "");
                assertThat(said.status()).isEqualTo(400);
                assertThat(said.at("/errorMessages/0")).contains(message);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_key_is_an_error_in_a_data_center(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.create("OPS", "One");
            site.create("OPS", "Two").forbid();
            Caller.Said said = new Caller(site).search("key in (OPS-1, OPS-2)", "");
            if (deployment.isCloud()) {
                assertThat(said.json().get("issues")).hasSize(1);
            } else {
                assertThat(said.status()).isEqualTo(400);
                assertThat(said.at("/errorMessages/0"))
                        .isEqualTo("An issue with key 'OPS-2' does not exist for field 'key'.");
                Caller.Said lenient = new Caller(site).search("key in (OPS-1, OPS-2)", ",'validateQuery':false");
                assertThat(lenient.json().get("issues")).hasSize(1);
                assertThat(lenient.at("/warningMessages/0")).contains("OPS-2");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_index_trails_what_was_done(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira old = site.create("OPS", "Old").label("a");
            site.index().lag(Duration.ofSeconds(40));
            String id = new Caller(site).made("OPS", ",'labels':['a']");
            old.label("b").edit("Renamed");
            assertThat(new Caller(site).get("/issue/" + id).status()).isEqualTo(200);
            assertThat(found(site, "labels = a")).containsExactly("Renamed");
            assertThat(found(site, "labels = b")).isEmpty();
            clock.pass(Duration.ofSeconds(40));
            assertThat(found(site, "labels = a ORDER BY key")).containsExactly("Renamed", "Ring the bell");
            assertThat(found(site, "labels = b")).containsExactly("Renamed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_index_can_stand_still_until_it_catches_up(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira gone = site.create("OPS", "Gone").label("a");
            site.index().stop();
            site.create("OPS", "New").label("a");
            gone.delete();
            clock.pass(Duration.ofDays(1));
            assertThat(site.index().behind()).isEqualTo(3);
            assertThat(found(site, "labels = a")).isEmpty();
            site.index().catchUp();
            assertThat(found(site, "labels = a")).containsExactly("New");
        }
    }

    @Test
    void cloud_looks_at_named_issues_as_they_are_now() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            site.project("OPS");
            site.index().stop();
            String id = new Caller(site).made("OPS", ",'labels':['a']");
            Caller.Said said = new Caller(site).search("labels = a", ",'reconcileIssues':[" + id + "]");
            assertThat(said.at("/issues/0/id")).isEqualTo(id);
        }
    }

    @Test
    void cloud_pages_with_a_token() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            for (int issue = 1; issue <= 5; issue++) site.create("OPS", "Issue " + issue);
            Caller caller = new Caller(site);
            List<String> keys = new ArrayList<>();
            String more = "";
            for (int page = 1; page <= 3; page++) {
                Caller.Said said = caller.search("project = OPS ORDER BY key", ",'maxResults':2" + more);
                said.json()
                        .get("issues")
                        .forEach(issue -> keys.add(issue.get("key").asText()));
                assertThat(said.at("/isLast")).isEqualTo(String.valueOf(page == 3));
                assertThat(said.json().has("total")).isFalse();
                more = ",'nextPageToken':'" + said.at("/nextPageToken") + "'";
            }
            assertThat(keys).containsExactly("OPS-1", "OPS-2", "OPS-3", "OPS-4", "OPS-5");
            assertThat(caller.search("project = OPS", ",'nextPageToken':'nonsense'")
                            .status())
                    .isEqualTo(400);
            assertThat(caller.post("/search/jql", "{'jql':'project = OPS'}")
                            .json()
                            .at("/issues/0")
                            .size())
                    .isEqualTo(1);
        }
    }

    @Test
    void cloud_refuses_the_old_search_and_one_without_bounds() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            Caller caller = new Caller(site);
            assertThat(caller.search("ORDER BY updated", "").at("/errorMessages/0"))
                    .contains("Unbounded");
            assertThat(caller.get("/search?jql=project=OPS").status()).isEqualTo(410);
            site.pardon();
        }
    }

    @Test
    void a_data_center_pages_by_number() {
        try (JiraSite site = JiraSite.dataCenter(clock)) {
            for (int issue = 1; issue <= 5; issue++) site.create("OPS", "Issue " + issue);
            Caller.Said said = new Caller(site).search("project = OPS ORDER BY key", ",'startAt':3,'maxResults':2");
            assertThat(said.at("/total")).isEqualTo("5");
            assertThat(said.at("/issues/0/key")).isEqualTo("OPS-4");
            assertThat(new Caller(site)
                            .get("/search?jql=project%20%3D%20OPS&maxResults=1")
                            .at("/issues/0/fields/summary"))
                    .isEqualTo("Issue 5");
        }
    }

    private static List<String> found(JiraSite site, String jql) {
        Caller.Said said = new Caller(site).search(jql, "");
        assertThat(said.status()).as(said.whole().body()).isEqualTo(200);
        List<String> summaries = new ArrayList<>();
        said.json()
                .get("issues")
                .forEach(issue -> summaries.add(issue.at("/fields/summary").asText()));
        return summaries;
    }
}
