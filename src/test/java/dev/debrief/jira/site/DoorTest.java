package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.HeldClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoorTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void who_has_the_token_is_let_in(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            assertThat(new Caller(site).get("/myself").at("/displayName")).isEqualTo("Debrief");
            assertThat(new Caller(site).get("/serverInfo").at("/baseUrl"))
                    .isEqualTo(site.address().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_has_none_or_an_old_one_is_not(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            assertThat(new Caller(site, "").get("/myself").status()).isEqualTo(401);
            String old = site.authorization();
            site.changeToken("another");
            assertThat(new Caller(site, old).get("/myself").status()).isEqualTo(401);
            assertThat(new Caller(site).get("/myself").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_locked_account_is_refused_everything(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.lockOut(true);
            assertThat(new Caller(site).get("/myself").status()).isEqualTo(403);
            site.lockOut(false);
            assertThat(new Caller(site).get("/myself").status()).isEqualTo(200);
        }
    }

    @Test
    void cloud_takes_twenty_writes_of_an_issue_in_two_seconds() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            Caller caller = new Caller(site);
            String id = site.create("OPS", "One").id();
            String other = site.create("OPS", "Two").id();
            for (int write = 0; write < 20; write++) {
                assertThat(put(caller, id).status()).isEqualTo(201 - Math.min(write, 1));
            }
            Caller.Said refused = put(caller, id);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.header("RateLimit-Reason")).isEqualTo("jira-per-issue-on-write");
            assertThat(put(caller, other).status()).isEqualTo(201);
            assertThat(caller.get("/issue/" + id).status()).isEqualTo(200);
            clock.pass(Duration.ofSeconds(2));
            assertThat(put(caller, id).status()).isEqualTo(200);
            assertThat(site.limits().refused()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_burst_is_refused_until_the_clock_goes_on(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.limits().burst(3, Duration.ofSeconds(10));
            Caller caller = new Caller(site);
            for (int call = 0; call < 3; call++) {
                assertThat(caller.get("/myself").status()).isEqualTo(200);
                clock.pass(Duration.ofSeconds(1));
            }
            Caller.Said refused = caller.get("/myself");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isEqualTo("7");
            clock.pass(Duration.ofSeconds(7));
            assertThat(caller.get("/myself").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_call_is_written_down(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            Caller caller = new Caller(site);
            caller.get("/project/OPS?expand=lead");
            caller.post("/issue", Caller.task("OPS", ""));
            assertThat(site.calls()).hasSize(2);
            assertThat(site.calls().get(0)).hasToString("1 GET /project/OPS?expand=lead -> 200");
            Call write = site.calls().get(1);
            assertThat(write).hasToString("2 POST /issue -> 201");
            assertThat(write.isWrite()).isTrue();
            assertThat(write.at()).isEqualTo(clock.instant());
            assertThat(write.authorization()).isEqualTo(site.authorization());
            assertThat(write.body()).contains("Ring the bell");
        }
    }

    private static Caller.Said put(Caller caller, String id) {
        return caller.put("/issue/" + id + "/properties/debrief", "'a-uuid'");
    }
}
