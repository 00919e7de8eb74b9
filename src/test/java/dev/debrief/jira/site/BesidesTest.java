package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands beside an issue: properties, links and comments; and where the issue went. */
class BesidesTest {
    private static final String LINK =
            "{'globalId':'debrief-1','relationship':'caused by','object':{'url':'https://debrief.example.org/actions/1','title':'%s'%s}}";

    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void a_property_is_set_read_and_taken_away(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            Instant before = issue.updated();
            clock.pass(Duration.ofMinutes(1));
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.key() + "/properties";
            assertThat(caller.put(path + "/debrief", "'one'").status()).isEqualTo(201);
            assertThat(caller.put(path + "/debrief", "'two'").status()).isEqualTo(200);
            assertThat(caller.get(path + "/debrief").at("/value")).isEqualTo("two");
            assertThat(caller.get(path).at("/keys/0/key")).isEqualTo("debrief");
            assertThat(issue.updated()).isEqualTo(before);
            assertThat(caller.delete(path + "/debrief").status()).isEqualTo(204);
            assertThat(caller.get(path + "/debrief").status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_link_with_the_same_id_is_updated(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.id() + "/remotelink";
            assertThat(caller.post(path, LINK.formatted("One", ",'summary':'long'"))
                            .status())
                    .isEqualTo(201);
            assertThat(caller.post(path, LINK.formatted("Two", "").replace("'relationship':'caused by',", ""))
                            .status())
                    .isEqualTo(200);
            assertThat(issue.links()).hasSize(1);
            Caller.Said read = caller.get(path + "?globalId=debrief-1");
            if (!deployment.isCloud()) site.pardon();
            assertThat(read.at("/object/title")).isEqualTo("Two");
            assertThat(read.at("/relationship")).isEqualTo(deployment.isCloud() ? "" : "caused by");
            assertThat(caller.get(path).json()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_comment_is_added_changed_and_taken_away(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One").comment("From Jira");
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.id() + "/comment";
            String id = caller.post(path, "{'body':" + body(deployment, "From here") + "}")
                    .at("/id");
            assertThat(issue.comments()).hasSize(2);
            assertThat(caller.put(path + "/" + id, "{'body':" + body(deployment, "Changed") + "}")
                            .status())
                    .isEqualTo(200);
            assertThat(Plain.of(issue.comments().get(1).body())).isEqualTo("Changed");
            assertThat(caller.get(path + "?orderBy=-created").at("/comments/0/id"))
                    .isEqualTo(id);
            assertThat(caller.get(path + "?startAt=1&maxResults=1").at("/total"))
                    .isEqualTo("2");
            assertThat(caller.delete(path + "/" + id).status()).isEqualTo(204);
            assertThat(issue.comments()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_comment_is_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            String empty = deployment.isCloud() ? "{'type':'doc','version':1,'content':[]}" : "''";
            Caller.Said said = new Caller(site).post("/issue/" + issue.id() + "/comment", "{'body':" + empty + "}");
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.at("/errors/comment")).isEqualTo("Comment body can not be empty!");
            site.pardon();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_moved_issue_answers_to_its_old_key(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One").move(site.project("DEV"));
            assertThat(issue.key()).isEqualTo("DEV-1");
            Caller.Said said = new Caller(site).get("/issue/OPS-1?fields=summary,project");
            assertThat(said.at("/key")).isEqualTo("DEV-1");
            assertThat(said.at("/id")).isEqualTo(issue.id());
            assertThat(said.at("/fields/project/key")).isEqualTo("DEV");
            assertThat(site.create("OPS", "Two").key()).isEqualTo("OPS-2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_deleted_issue_is_not_there(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            issue.delete();
            assertThat(issue.isDeleted()).isTrue();
            assertThat(new Caller(site).get("/issue/" + issue.id()).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_forbidden_issue_is_hidden_on_cloud_and_refused_by_a_data_center(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One").forbid();
            Caller caller = new Caller(site);
            int refused = deployment.isCloud() ? 404 : 403;
            assertThat(caller.get("/issue/" + issue.id()).status()).isEqualTo(refused);
            assertThat(caller.put("/issue/" + issue.id(), "{'fields':{'summary':'Two'}}")
                            .status())
                    .isEqualTo(refused);
            issue.allow();
            site.project("OPS").denies(Permission.BROWSE_PROJECTS);
            assertThat(caller.get("/issue/" + issue.id()).status()).isEqualTo(refused);
            assertThat(caller.get("/project/OPS").status()).isEqualTo(404);
            site.project("OPS").allowsAll();
            assertThat(caller.get("/issue/" + issue.id()).status()).isEqualTo(200);
        }
    }

    @Test
    void many_are_fetched_at_once() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            IssueInJira one = site.create("OPS", "One");
            IssueInJira two = site.create("OPS", "Two").forbid();
            Caller.Said said = new Caller(site)
                    .post(
                            "/issue/bulkfetch",
                            "{'issueIdsOrKeys':['" + one.id() + "','" + two.id() + "','77'],'fields':['summary']}");
            assertThat(said.json().get("issues")).hasSize(1);
            assertThat(said.at("/issues/0/fields/summary")).isEqualTo("One");
        }
    }

    private static String body(Deployment deployment, String text) {
        return deployment.isCloud() ? Documents.of(text).toString() : "'" + text + "'";
    }
}
