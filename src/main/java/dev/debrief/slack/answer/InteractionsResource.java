package dev.debrief.slack.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.digest.answer.Answered;
import dev.debrief.slack.SlackSettings;
import dev.debrief.slack.client.Reply;
import dev.debrief.slack.client.SlackClient;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Where Slack tells what somebody pressed. The signature of the request is the proof; it is answered at once. */
@Path(InteractionsResource.HERE)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class InteractionsResource {
    static final String HERE = "/slack/interactions";
    private static final Logger LOG = Logger.getLogger(InteractionsResource.class);
    private static final int BEFORE_FORMS_ARE_READ = 800;
    private static final String FIELD = "payload=";
    private static final String GONE = "You may not change action items in Debrief any more.";

    private final SlackSettings settings;
    private final SlackAnswers answers;
    private final SlackClient client;
    private final ObjectMapper json;
    private final Clock clock;

    InteractionsResource(
            SlackSettings settings, SlackAnswers answers, SlackClient client, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.answers = answers;
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    /** Slack has no form of ours: what it sends is taken for bytes, which need no token and are signed as they are. */
    static void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    boolean isFromSlack =
                            HttpMethod.POST.equals(context.request().method())
                                    && context.request().path().equals(HERE);
                    if (isFromSlack)
                        context.request().headers().set("Content-Type", MediaType.APPLICATION_OCTET_STREAM);
                    context.next();
                },
                BEFORE_FORMS_ARE_READ);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            byte @Nullable [] body,
            @HeaderParam("X-Slack-Request-Timestamp") @Nullable String timestamp,
            @HeaderParam("X-Slack-Signature") @Nullable String signature) {
        String secret = settings.signingSecret().orElse("");
        boolean isSigned = body != null
                && !secret.isEmpty()
                && Signature.isGood(secret, timestamp, body, signature, clock.instant());
        if (body == null || !isSigned) return Response.status(401).build();
        Optional<Press> read = payload(body).flatMap(Press::read);
        return read.map(this::answer).orElseGet(() -> Response.ok().build());
    }

    private Response answer(Press press) {
        Optional<SlackAnswers.Speaker> speaker = answers.speaker(press);
        if (speaker.isEmpty() || answers.isRepetition(press))
            return Response.ok().build();
        boolean isForm = press.trigger().isEmpty();
        if (!isForm && !Forms.isNone(press.deed())) return ask(speaker.get(), press);
        Answered answered = answers.give(speaker.get(), press).orElse(null);
        if (answered == null || answered instanceof Answered.Done)
            return Response.ok().build();
        if (answered instanceof Answered.Ask again) {
            if (isForm)
                return Response.ok(Forms.wrong(press.deed(), again.field(), again.message()))
                        .build();
            answers.say(speaker.get(), press, again.message());
            return Response.ok().build();
        }
        String why = answered instanceof Answered.Elsewhere elsewhere ? elsewhere.message() : GONE;
        answers.say(speaker.get(), press, why);
        return isForm ? Response.ok(Forms.over(why)).build() : Response.ok().build();
    }

    /** A form for what the deed asks; where Slack does not open it, the title leads to the page of the item. */
    private Response ask(SlackAnswers.Speaker speaker, Press press) {
        Answered standing = answers.standing(speaker, press);
        if (!(standing instanceof Answered.Ask ask)) {
            String why = standing instanceof Answered.Elsewhere elsewhere ? elsewhere.message() : GONE;
            answers.say(speaker, press, why);
            return Response.ok().build();
        }
        Reply<String> opened = client.open(press.trigger(), Forms.of(press, ask.item()));
        if (!(opened instanceof Reply.Given<String>)) LOG.warnf("Slack did not open a form: %s", opened);
        return Response.ok().build();
    }

    /** Empty where it is no payload of Slack. */
    private Optional<JsonNode> payload(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!text.startsWith(FIELD)) return Optional.empty();
        try {
            return Optional.of(
                    json.readTree(URLDecoder.decode(text.substring(FIELD.length()), StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | IllegalArgumentException noPayload) {
            return Optional.empty();
        }
    }
}
