package dev.debrief.slack.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import dev.debrief.slack.SlackSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What Debrief asks of Slack. Every deed is one request, but the search of a channel, which turns its pages. */
@ApplicationScoped
public class SlackClient {
    /** What the metadata of our messages is called. */
    public static final String EVENT_TYPE = "debrief_delivery";

    private static final String DELIVERY = "delivery";
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** A form must be opened within three seconds of the press. */
    private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofSeconds(2);

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;
    private static final long MICROSECONDS = 1_000_000;

    private final Dialogue dialogue;
    private final Dialogue quick;

    @Inject
    SlackClient(SlackSettings settings) {
        this.dialogue = new Dialogue(settings.url(), settings.token(), LONGEST);
        this.quick = new Dialogue(settings.url(), settings.token(), WHILE_SOMEBODY_WAITS);
    }

    /** For tests, with a patience of their own. */
    SlackClient(String url, String token, Duration longest) {
        this.dialogue = new Dialogue(url, token, longest);
        this.quick = this.dialogue;
    }

    /** Which workspace the token opens. */
    public Reply<Workspace> workspace() {
        return quick.ask(
                methods -> methods.authTest(request -> request),
                answer -> new Workspace(answer.getTeam(), answer.getUser(), answer.getUrl()));
    }

    /** Who has this address in the workspace. */
    public Reply<Member> member(String email) {
        return dialogue.ask(methods -> methods.usersLookupByEmail(request -> request.email(email)), answer -> {
            User user = answer.getUser();
            return new Member(user.getId(), user.isDeleted());
        });
    }

    /** The channel of direct messages with somebody; the same one however often it is asked for. */
    public Reply<String> directChannel(String member) {
        return dialogue.ask(
                methods -> methods.conversationsOpen(request -> request.users(List.of(member))),
                answer -> answer.getChannel().getId());
    }

    /**
     * Posts a message.
     *
     * @param delivery what it is found by again
     * @param blocks Block Kit, as JSON
     */
    public Reply<Posted> post(String channel, String text, String blocks, UUID delivery) {
        JsonNode metadata = JsonNodeFactory.instance
                .objectNode()
                .put("event_type", EVENT_TYPE)
                .set("event_payload", JsonNodeFactory.instance.objectNode().put(DELIVERY, delivery.toString()));
        return dialogue.ask(
                methods -> methods.chatPostMessage(request -> request.channel(channel)
                        .text(text)
                        .blocksAsString(blocks)
                        .metadataAsString(metadata.toString())
                        .unfurlLinks(false)
                        .unfurlMedia(false)),
                answer -> new Posted(answer.getChannel(), answer.getTs()));
    }

    /** Lets a message say something else in its place. */
    public Reply<Posted> update(Posted posted, String text, String blocks) {
        return dialogue.ask(
                methods -> methods.chatUpdate(request -> request.channel(posted.channel())
                        .ts(posted.ts())
                        .text(text)
                        .blocksAsString(blocks)),
                answer -> posted);
    }

    /** The message of that delivery, if it stands in the channel. {@code Lost}: nobody can say. */
    public Reply<Optional<Posted>> find(String channel, UUID delivery, Instant since) {
        String[] cursor = {""};
        for (int page = 0; page < MOST_PAGES; page++) {
            Reply<List<Message>> read = dialogue.ask(
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(ts(since))
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor[0].isEmpty() ? null : cursor[0])),
                    answer -> {
                        boolean isMore = answer.isHasMore() && answer.getResponseMetadata() != null;
                        cursor[0] = isMore ? answer.getResponseMetadata().getNextCursor() : "";
                        return answer.getMessages();
                    });
            if (!(read instanceof Reply.Given<List<Message>> given)) return with(read);
            Optional<Posted> found = given.value().stream()
                    .filter(message -> isOf(message, delivery))
                    .map(message -> new Posted(channel, message.getTs()))
                    .findFirst();
            if (found.isPresent() || cursor[0].isEmpty()) return new Reply.Given<>(found);
        }
        return new Reply.Lost<>("So much was written in the channel since that it was not read to the end.");
    }

    /** Opens a form before somebody who has just pressed a button. */
    public Reply<String> open(String trigger, JsonNode view) {
        return quick.ask(
                methods ->
                        methods.viewsOpen(request -> request.triggerId(trigger).viewAsString(view.toString())),
                answer -> answer.getView() == null ? "" : answer.getView().getId());
    }

    private static boolean isOf(Message message, UUID delivery) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && delivery.toString().equals(metadata.getEventPayload().get(DELIVERY));
    }

    private static String ts(Instant instant) {
        return instant.getEpochSecond() + "."
                + String.format("%06d", instant.getNano() * MICROSECONDS / 1_000_000_000L);
    }

    /** The same answer, which has no value. */
    private static <T> Reply<T> with(Reply<?> other) {
        if (other instanceof Reply.Refused<?> refused) return new Reply.Refused<>(refused.error());
        if (other instanceof Reply.TooMany<?> many) return new Reply.TooMany<>(many.after());
        if (other instanceof Reply.Away<?> away) return new Reply.Away<>(away.why());
        return new Reply.Lost<>(((Reply.Lost<?>) other).why());
    }
}
