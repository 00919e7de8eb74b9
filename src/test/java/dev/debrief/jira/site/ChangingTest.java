package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangingTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void an_edit_changes_what_it_names(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One").label("a", "b").due(LocalDate.of(2026, 12, 1));
            clock.pass(Duration.ofMinutes(3));
            Caller.Said said = new Caller(site)
                    .put(
                            "/issue/" + issue.id(),
                            "{'fields':{'summary':'Two','duedate':null},'update':{'labels':[{'add':'c'},{'remove':'a'}]}}");
            assertThat(said.status()).isEqualTo(204);
            assertThat(issue.summary()).isEqualTo("Two");
            assertThat(issue.due()).isEmpty();
            assertThat(issue.labels()).containsExactly("b", "c");
            assertThat(issue.updated()).isEqualTo(clock.instant());
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_that_changes_nothing_moves_no_date(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            Instant before = issue.updated();
            site.webhooks().lose();
            clock.pass(Duration.ofMinutes(3));
            new Caller(site).put("/issue/" + issue.id(), "{'fields':{'summary':'One'}}");
            assertThat(issue.updated()).isEqualTo(before);
            assertThat(site.webhooks().waiting()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_cannot_go_along_a_transition(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            Caller caller = new Caller(site);
            caller.put("/issue/" + issue.id(), "{'transition':{'id':'31'},'fields':{'summary':'Two'}}");
            assertThat(issue.status().name()).isEqualTo("To Do");
            Caller.Said said = caller.put("/issue/" + issue.id(), "{'fields':{'status':{'name':'Done'}}}");
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.at("/errors/status")).contains("cannot be set");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_takes_no_field_that_is_not_on_its_screen(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").type("Task").editing().without("duedate");
            IssueInJira issue = site.create("OPS", "One");
            Caller.Said said =
                    new Caller(site).put("/issue/" + issue.id(), "{'fields':{'summary':'Two','duedate':'2026-12-01'}}");
            assertThat(said.at("/errors/duedate")).contains("not on the appropriate screen");
            assertThat(issue.summary()).isEqualTo("One");
            assertThat(new Caller(site)
                            .get("/issue/" + issue.id() + "/editmeta")
                            .json()
                            .get("fields")
                            .has("duedate"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_edit_is_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            site.project("OPS").denies(Permission.EDIT_ISSUES, Permission.TRANSITION_ISSUES);
            Caller caller = new Caller(site);
            assertThat(caller.put("/issue/" + issue.id(), "{'fields':{'summary':'Two'}}")
                            .status())
                    .isEqualTo(403);
            assertThat(caller.get("/issue/" + issue.id() + "/transitions")
                            .json()
                            .get("transitions"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_assigned_and_nobody(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            JiraPerson zoe = site.people().add("Zoë Müller", "zoe@example.org");
            Caller caller = new Caller(site);
            String word = deployment.isCloud() ? "accountId" : "name";
            String name = deployment.isCloud() ? zoe.accountId() : zoe.name();
            String path = "/issue/" + issue.id() + "/assignee";
            assertThat(caller.put(path, "{'" + word + "':'" + name + "'}").status())
                    .isEqualTo(204);
            assertThat(issue.assignee()).contains(zoe);
            zoe.leaves();
            assertThat(caller.put(path, "{'" + word + "':'nobody'}").status()).isEqualTo(400);
            assertThat(issue.assignee()).contains(zoe);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transition_goes_by_what_there_is_now(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.id() + "/transitions";
            Caller.Said ways = caller.get(path);
            assertThat(ways.at("/transitions/2/to/statusCategory/key")).isEqualTo("done");
            String id = ways.at("/transitions/2/id");
            assertThat(caller.post(path, "{'transition':{'id':'" + id + "'}}").status())
                    .isEqualTo(204);
            assertThat(issue.status().category()).isEqualTo(Category.DONE);
            assertThat(issue.resolution()).contains("Done");
            site.project("OPS").workflow().without("Done");
            Caller.Said refused = caller.post(path, "{'transition':{'id':'" + id + "'}}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.at("/errorMessages/0")).isEqualTo("Transition id '31' is not valid for this issue.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_transition_asks_for_its_fields(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").workflow(Workflow.classic());
            IssueInJira issue = site.create("OPS", "One");
            Caller caller = new Caller(site);
            String path = "/issue/" + issue.id() + "/transitions";
            Caller.Said ways = caller.get(path + "?expand=transitions.fields");
            assertThat(ways.at("/transitions/1/name")).isEqualTo("Resolve Issue");
            assertThat(ways.at("/transitions/1/fields/resolution/required")).isEqualTo("true");
            assertThat(caller.post(path, "{'transition':{'id':'21'}}").at("/errors/resolution"))
                    .isEqualTo("Resolution is required.");
            assertThat(issue.status().name()).isEqualTo("Open");
            assertThat(caller.post(path, "{'transition':{'id':'21'},'fields':{'resolution':{'name':'Duplicate'}}}")
                            .status())
                    .isEqualTo(204);
            assertThat(issue.resolution()).contains("Duplicate");
            assertThat(caller.post(path, "{'transition':{'id':'31'},'fields':{'summary':'Two'}}")
                            .at("/errors/summary"))
                    .contains("not on the appropriate screen");
        }
    }

    @Test
    void reopening_leaves_the_resolution() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            IssueInJira issue = site.create("OPS", "One").transition("Done");
            assertThat(issue.resolution()).contains("Done");
            issue.transition("To Do");
            assertThat(issue.status().category()).isEqualTo(Category.TO_DO);
            assertThat(new Caller(site).get("/issue/" + issue.key()).at("/fields/resolution/name"))
                    .isEqualTo("Done");
        }
    }

    @Test
    void the_history_says_who_changed_what() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            IssueInJira issue = site.create("OPS", "One").edit("Two").transition("In Progress");
            Caller.Said said = new Caller(site).get("/issue/" + issue.id() + "/changelog");
            assertThat(said.at("/values/0/items/0/field")).isEqualTo("summary");
            assertThat(said.at("/values/0/items/0/toString")).isEqualTo("Two");
            assertThat(said.at("/values/1/items/0/fromString")).isEqualTo("To Do");
            assertThat(said.at("/values/1/author/displayName")).isEqualTo("Somebody Else");
        }
    }
}
