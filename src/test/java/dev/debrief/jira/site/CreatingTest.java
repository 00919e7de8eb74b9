package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.HeldClock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatingTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void an_issue_holds_what_was_sent(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").component("bell");
            JiraPerson zoe = site.people().add("Zoë Müller", "zoe@example.org");
            String person = deployment.isCloud() ? "'accountId':'" + zoe.accountId() + "'" : "'name':'zoe'";
            String text = deployment.isCloud() ? Documents.of("Why").toString() : "'h2. Why'";
            String id = new Caller(site)
                    .made(
                            "OPS",
                            ",'description':" + text + ",'labels':['debrief-1','late'],'duedate':'2026-12-01',"
                                    + "'priority':{'name':'High'},'components':[{'name':'bell'}],'assignee':{" + person
                                    + "}");
            IssueInJira issue = site.issue(id);
            assertThat(issue.key()).isEqualTo("OPS-1");
            assertThat(issue.summary()).isEqualTo("Ring the bell");
            assertThat(issue.labels()).containsExactly("debrief-1", "late");
            assertThat(issue.due()).contains(LocalDate.of(2026, 12, 1));
            assertThat(issue.priority()).isEqualTo("High");
            assertThat(issue.assignee()).contains(zoe);
            assertThat(Plain.of(issue.description().orElseThrow())).contains("Why");
            assertThat(issue.status().name()).isEqualTo("To Do");
            Caller.Said read = new Caller(site).get("/issue/OPS-1");
            assertThat(read.at("/fields/components/0/name")).isEqualTo("bell");
            assertThat(read.at("/fields/assignee/displayName")).isEqualTo("Zoë Müller");
            assertThat(read.at("/fields/status/statusCategory/key")).isEqualTo("new");
        }
    }

    @ParameterizedTest
    @EnumSource
    void properties_come_along(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            String body =
                    Caller.task("OPS", "").replaceFirst("\\{", "{'properties':[{'key':'debrief','value':'a-uuid'}],");
            String id = new Caller(site).post("/issue", body).at("/id");
            assertThat(site.issue(id).property("debrief")).contains(Json.text("a-uuid"));
            assertThat(new Caller(site)
                            .get("/issue/" + id + "?properties=debrief&fields=summary")
                            .at("/properties/debrief"))
                    .isEqualTo("a-uuid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_field_that_is_not_on_the_screen_is_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").type("Task").creating().without("duedate").without("labels");
            Caller.Said said =
                    new Caller(site).post("/issue", Caller.task("OPS", ",'duedate':'2026-12-01','labels':['a']"));
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.at("/errors/duedate"))
                    .isEqualTo("Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.");
            assertThat(said.at("/errors/labels")).isNotEmpty();
            assertThat(site.issues()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_field_is_named(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            Field impact = site.field("Impact", Kind.OPTION, "High", "Low");
            site.project("OPS").type("Task").creating().requires(impact);
            Caller caller = new Caller(site);
            assertThat(caller.post("/issue", Caller.task("OPS", "")).at("/errors/" + impact.id()))
                    .isEqualTo("Impact is required.");
            String id = caller.made("OPS", ",'" + impact.id() + "':{'value':'Low'}");
            assertThat(caller.get("/issue/" + id).at("/fields/" + impact.id() + "/value"))
                    .isEqualTo("Low");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_screen_can_be_asked_for(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            Field impact = site.field("Impact", Kind.OPTION, "High", "Low");
            site.project("OPS").type("Task").without("labels").creating().requires(impact);
            Caller caller = new Caller(site);
            String types = deployment.isCloud() ? "issueTypes" : "values";
            String fields = deployment.isCloud() ? "fields" : "values";
            Caller.Said list = caller.get("/issue/createmeta/OPS/issuetypes");
            assertThat(list.json().get(types)).hasSize(3);
            assertThat(list.at("/" + types + "/0/name")).isEqualTo("Task");
            JsonNode screen = caller.get("/issue/createmeta/OPS/issuetypes/" + list.at("/" + types + "/0/id"))
                    .json()
                    .get(fields);
            assertThat(StreamSupport.stream(screen.spliterator(), false)
                            .map(field -> field.get("fieldId").asText()))
                    .contains("summary", "duedate", impact.id())
                    .doesNotContain("labels");
            JsonNode last = screen.get(screen.size() - 1);
            assertThat(last.get("required").asBoolean()).isTrue();
            assertThat(last.at("/allowedValues/1/value").asText()).isEqualTo("Low");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_label_with_a_blank_is_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            assertThat(new Caller(site)
                            .post("/issue", Caller.task("OPS", ",'labels':['on call']"))
                            .at("/errors/labels"))
                    .isEqualTo("The label 'on call' contains spaces which is invalid.");
            assertThat(site.issues()).isEmpty();
            site.pardon();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'type':'paragraph','content':[{'type':'text','text':''}]}]",
            })
    void an_empty_document_is_refused(String content) {
        try (JiraSite site = JiraSite.cloud(clock)) {
            site.project("OPS");
            String document = ",'description':{'type':'doc','version':1,'content':" + content + "}";
            Caller.Said said = new Caller(site).post("/issue", Caller.task("OPS", document));
            assertThat(said.status()).isEqualTo(400);
            assertThat(said.at("/errorMessages/0")).isEqualTo("INVALID_INPUT");
            site.pardon();
        }
    }

    @Test
    void wiki_text_is_no_document_and_a_document_no_wiki_text() {
        try (JiraSite cloud = JiraSite.cloud(clock);
                JiraSite own = JiraSite.dataCenter(clock)) {
            cloud.project("OPS");
            own.project("OPS");
            assertThat(new Caller(cloud)
                            .post("/issue", Caller.task("OPS", ",'description':'h2. Why'"))
                            .at("/errors/description"))
                    .contains("Atlassian Document");
            String document = ",'description':" + Documents.of("Why");
            assertThat(new Caller(own)
                            .post("/issue", Caller.task("OPS", document))
                            .at("/errors/description"))
                    .isEqualTo("Operation value must be a string");
            cloud.pardon();
            own.pardon();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_project_type_person_or_component_is_named(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            Caller caller = new Caller(site);
            String nobody = deployment.isCloud() ? "'accountId':'nobody'" : "'name':'nobody'";
            assertThat(caller.post("/issue", Caller.task("DEV", "")).at("/errors/project"))
                    .isEqualTo("valid project is required");
            assertThat(caller.post("/issue", Caller.task("OPS", "").replace("Task", "Epos"))
                            .at("/errors/issuetype"))
                    .isEqualTo("Specify a valid issue type");
            Caller.Said said = caller.post(
                    "/issue", Caller.task("OPS", ",'assignee':{" + nobody + "},'components':[{'name':'bell'}]"));
            assertThat(said.at("/errors/assignee")).isNotEmpty();
            assertThat(said.at("/errors/components")).isEqualTo("Component name 'bell' is not valid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_may_not_create_is_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").denies(Permission.CREATE_ISSUES);
            Caller caller = new Caller(site);
            assertThat(caller.post("/issue", Caller.task("OPS", "")).status())
                    .isEqualTo(deployment.isCloud() ? 403 : 400);
            assertThat(caller.get("/mypermissions?projectKey=OPS&permissions=CREATE_ISSUES")
                            .at("/permissions/CREATE_ISSUES/havePermission"))
                    .isEqualTo("false");
            if (!deployment.isCloud()) site.pardon();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_misconfigured_project_says_the_same_again_and_again(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").misconfigured("The workflow has no initial step.");
            for (int attempt = 0; attempt < 3; attempt++) {
                Caller.Said said = new Caller(site).post("/issue", Caller.task("OPS", ""));
                assertThat(said.status()).isEqualTo(400);
                assertThat(said.at("/errorMessages/0")).isEqualTo("The workflow has no initial step.");
            }
            site.project("OPS").mended();
            assertThat(new Caller(site).made("OPS", "")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_many_some_are_made_and_others_refused(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            String good = Caller.task("OPS", "");
            String bad = Caller.task("DEV", "");
            Caller.Said said =
                    new Caller(site).post("/issue/bulk", "{'issueUpdates':[" + good + "," + bad + "," + good + "]}");
            assertThat(said.status()).isEqualTo(201);
            assertThat(said.json().get("issues")).hasSize(2);
            assertThat(said.at("/errors/0/failedElementNumber")).isEqualTo("1");
            assertThat(said.at("/errors/0/elementErrors/errors/project")).isEqualTo("valid project is required");
            assertThat(site.issues()).hasSize(2);
            assertThat(new Caller(site)
                            .post("/issue/bulk", "{'issueUpdates':[" + bad + "]}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void at_most_fifty_are_made_at_once(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            Caller caller = new Caller(site);
            assertThat(caller.post("/issue/bulk", tasks(51)).status()).isEqualTo(400);
            assertThat(site.issues()).isEmpty();
            assertThat(caller.post("/issue/bulk", tasks(50)).status()).isEqualTo(201);
            assertThat(site.issues()).hasSize(50);
        }
    }

    private static String tasks(int many) {
        return "{'issueUpdates':[" + String.join(",", Collections.nCopies(many, Caller.task("OPS", ""))) + "]}";
    }
}
