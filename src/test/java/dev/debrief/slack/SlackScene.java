package dev.debrief.slack;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.HeldClock;
import dev.debrief.delivery.Worker;
import dev.debrief.mail.MailScene;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What tests of Slack do again and again. */
@ApplicationScoped
public class SlackScene {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Worker worker;
    private final MailScene scene;
    private final HeldClock clock;

    SlackScene(Worker worker, MailScene scene, HeldClock clock) {
        this.worker = worker;
        this.scene = scene;
        this.clock = clock;
    }

    /** Nothing waits for Slack, and nothing is remembered of how it was: clocks of tests go back. */
    public void begin() {
        SlackIsOn.slack().forget();
        SlackIsOn.slack().clock(clock::instant);
        scene.run("delete from delivery where destination = 'slack'");
        scene.run("delete from destination where name in ('slack', 'mail')");
        scene.run("delete from destination_outage");
        scene.run("delete from resting_target");
    }

    /** Everything that may leave now leaves; what rests is waited for. */
    public void work() {
        for (int second = 0; second < 5; second++) {
            worker.turn();
            clock.pass(Duration.ofSeconds(2));
        }
    }

    /** Somebody chose a way. */
    public void chooses(long person, String way) {
        scene.run("insert into message_way values (" + person + ", '" + way
                + "') on conflict (person_id) do update set way = excluded.way");
    }

    /** Somebody presses a button of a message. */
    public Response press(String user, FakeSlack.Standing message, String action, int item, String at) {
        ObjectNode payload =
                JSON.createObjectNode().put("type", "block_actions").put("trigger_id", "trigger " + at);
        payload.putObject("user").put("id", user);
        payload.putObject("container").put("channel_id", message.channel()).put("message_ts", message.ts());
        payload.putArray("actions")
                .addObject()
                .put("action_id", action)
                .put("value", String.valueOf(item))
                .put("action_ts", at);
        return send(payload);
    }

    /** Somebody sends the form that was opened last. */
    public Response fill(String user, String id, Map<String, String> typed) {
        var view = SlackIsOn.slack().views().get(SlackIsOn.slack().views().size() - 1);
        ObjectNode payload = JSON.createObjectNode().put("type", "view_submission");
        payload.putObject("user").put("id", user);
        ObjectNode sent = payload.putObject("view")
                .put("id", id)
                .put("callback_id", view.path("callback_id").asText())
                .put("private_metadata", view.path("private_metadata").asText());
        ObjectNode values = sent.putObject("state").putObject("values");
        typed.forEach((field, value) ->
                values.putObject(field).putObject(field).put(field.equals("due") ? "selected_date" : "value", value));
        return send(payload);
    }

    public Response send(ObjectNode payload) {
        String body = "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
        return send(body, clock.instant().getEpochSecond());
    }

    public Response send(String body, long time) {
        return given().contentType("application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", signature("v0:" + time + ":" + body))
                .body(body)
                .post("/slack/interactions");
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SlackIsOn.SIGNING_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
