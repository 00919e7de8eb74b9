package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.HeldClock;
import dev.debrief.Shared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Left out, and said so, where the published contracts are not at hand. */
class ContractTest {
    private final HeldClock clock = new HeldClock();

    @BeforeEach
    void the_contracts_are_there() {
        Shared.contract("jira-cloud-v3.strict.json");
        Shared.contract("jira-dc-10.3.strict.json");
        Shared.contract("adf-schema.v1.full.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "CLOUD; ,'labels':['on call']; labels",
                "CLOUD; ,'duedate':'1 December'; duedate",
                "CLOUD; ,'assignee':{'name':'zoe'}; assignee",
                "CLOUD; ,'description':'h2. Why'; description",
                "CLOUD; ,'description':{'type':'doc','version':1,'content':[{'type':'shout'}]}; the document",
                "DATA_CENTER; ,'labels':['on call']; labels",
                "DATA_CENTER; ,'assignee':{'accountId':'5b'}; assignee",
                "DATA_CENTER; ,'description':{'type':'doc'}; description"
            })
    void a_request_that_does_not_keep_it_is_remembered(Deployment deployment, String fields, String named) {
        JiraSite site = JiraSite.of(deployment, clock);
        site.project("OPS");
        new Caller(site).post("/issue", Caller.task("OPS", fields));
        assertThat(site.violations())
                .anyMatch(violation -> violation.contains("POST /issue asks") && violation.contains(named));
        assertThatThrownBy(site::close).isInstanceOf(AssertionError.class).hasMessageContaining(named);
    }

    @ParameterizedTest
    @EnumSource
    void so_is_a_path_that_does_not_exist(Deployment deployment) {
        JiraSite site = JiraSite.of(deployment, clock);
        assertThat(new Caller(site).get("/resolution").status()).isEqualTo(404);
        assertThatThrownBy(site::close).hasMessageContaining("/resolution");
    }

    @Test
    void what_was_pardoned_is_forgotten() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            new Caller(site).get("/resolution");
            site.pardon();
            assertThat(site.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_lists_of_the_site_keep_it(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS").component("bell");
            site.field("Impact", Kind.OPTION, "High");
            site.create("OPS", "One").label("a");
            Caller caller = new Caller(site);
            assertThat(caller.get("/priority").json()).hasSize(5);
            assertThat(caller.get("/statuscategory").json()).hasSize(3);
            assertThat(caller.get("/field").json()).hasSize(12);
            assertThat(caller.get("/project/OPS/statuses").at("/0/statuses/2/name"))
                    .isEqualTo("Done");
            assertThat(caller.get("/project/OPS").at("/components/0/name")).isEqualTo("bell");
            if (deployment.isCloud()) {
                assertThat(caller.get("/label").at("/values/0")).isEqualTo("a");
                assertThat(caller.get("/project/search?query=ops").at("/values/0/key"))
                        .isEqualTo("OPS");
            } else {
                assertThat(caller.get("/project").at("/0/key")).isEqualTo("OPS");
            }
        }
    }
}
