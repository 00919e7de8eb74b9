package dev.debrief.jira.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.HeldClock;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Line;
import dev.debrief.jira.site.line.Listener;
import dev.debrief.jira.site.line.Request;
import dev.debrief.jira.site.webhook.Webhook;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookTest {
    private final HeldClock clock = new HeldClock();

    @ParameterizedTest
    @EnumSource
    void every_change_makes_one_also_those_of_the_account(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            site.project("OPS");
            String id = new Caller(site).made("OPS", "");
            site.issue(id).edit("Two").transition("Done").comment("Why?").delete();
            List<String> events =
                    site.webhooks().waiting().stream().map(Webhook::event).toList();
            assertThat(events)
                    .containsSubsequence(
                            "jira:issue_created",
                            "jira:issue_updated",
                            "jira:issue_updated",
                            "comment_created",
                            "jira:issue_deleted");
            assertThat(events).hasSize(deployment.isCloud() ? 5 : 6);
            assertThat(body(site.webhooks().waiting().get(0))
                            .at("/user/displayName")
                            .asText())
                    .isEqualTo("Debrief");
            assertThat(body(site.webhooks().waiting().get(1))
                            .at("/user/displayName")
                            .asText())
                    .isEqualTo("Somebody Else");
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_tells_what_changed(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One");
            site.webhooks().lose();
            issue.transition("Done").assign(site.account()).move(site.project("DEV"));
            List<Webhook> all = site.webhooks().take();
            JsonNode done = body(all.get(0));
            assertThat(done.at("/issue/fields/status/name").asText()).isEqualTo("Done");
            assertThat(done.at("/changelog/items/0/field").asText()).isEqualTo("resolution");
            assertThat(done.at("/changelog/items/1/toString").asText()).isEqualTo("Done");
            assertThat(body(all.get(1)).get("issue_event_type_name").asText()).isEqualTo("issue_assigned");
            JsonNode moved = body(all.get(2));
            assertThat(moved.at("/issue/key").asText()).isEqualTo("DEV-1");
            assertThat(moved.at("/changelog/items/1/fromString").asText()).isEqualTo("OPS-1");
        }
    }

    @Test
    void it_tells_what_was_then_and_not_what_is_now() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            site.create("OPS", "One").edit("Two").edit("Three");
            assertThat(body(site.webhooks().waiting().get(1))
                            .at("/issue/fields/summary")
                            .asText())
                    .isEqualTo("Two");
        }
    }

    @Test
    void cloud_writes_long_texts_as_text() {
        try (JiraSite site = JiraSite.cloud(clock)) {
            site.create("OPS", "One").describe(Documents.of("Why"));
            assertThat(body(site.webhooks().waiting().get(1))
                            .at("/issue/fields/description")
                            .asText())
                    .isEqualTo("Why");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_partial_one_holds_no_assignee(Deployment deployment) {
        try (JiraSite site = JiraSite.of(deployment, clock)) {
            IssueInJira issue = site.create("OPS", "One").assign(site.account());
            site.webhooks().partial(true);
            site.webhooks().lose();
            issue.edit("Two");
            JsonNode fields = body(site.webhooks().waiting().get(0)).at("/issue/fields");
            assertThat(fields.get("summary").asText()).isEqualTo("Two");
            assertThat(fields.has("assignee")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_signed_where_there_is_a_secret_and_the_same_when_sent_again(Deployment deployment) throws Exception {
        List<Request> received = new CopyOnWriteArrayList<>();
        try (JiraSite site = JiraSite.of(deployment, clock);
                Listener listener = new Listener(line -> receive(line, received))) {
            URI hooks = URI.create("http://127.0.0.1:" + listener.port() + "/hooks");
            site.create("OPS", "One");
            site.webhooks().secret("hush");
            site.create("OPS", "Zwei, ß");
            List<Webhook> both = site.webhooks().waiting();
            assertThat(site.webhooks().deliver(hooks)).containsExactly(200, 200);
            assertThat(site.webhooks().waiting()).isEmpty();
            assertThat(both.get(1).again(1).post(hooks)).isEqualTo(200);
            assertThat(received.get(0).header("x-hub-signature")).isEmpty();
            assertThat(received.get(1).header("x-hub-signature"))
                    .contains("sha256=" + signed("hush", received.get(1).body()));
            assertThat(received.get(2).header("x-hub-signature"))
                    .isEqualTo(received.get(1).header("x-hub-signature"));
            assertThat(received.get(2).header("x-atlassian-webhook-identifier"))
                    .isEqualTo(received.get(1).header("x-atlassian-webhook-identifier"))
                    .isNotEqualTo(received.get(0).header("x-atlassian-webhook-identifier"));
        }
    }

    private static void receive(Line line, List<Request> received) throws IOException {
        for (Optional<Request> request = line.read(); request.isPresent(); request = line.read()) {
            received.add(request.get());
            line.send(Answer.empty(200));
        }
    }

    private static String signed(String secret, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode body(Webhook webhook) {
        return Json.read(webhook.body()).orElseThrow();
    }
}
