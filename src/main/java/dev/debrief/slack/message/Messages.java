package dev.debrief.slack.message;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the other parts of this room say which messages should stand in Slack, and what they should say. */
@ApplicationScoped
public class Messages {
    /** What deliveries to Slack are called in the queue. */
    public static final String DESTINATION = "slack";

    /** The kind of a delivery that finds out who somebody is in Slack. */
    public static final String LOOK_UP = "look-up";

    static final String UPDATE = "update";
    static final String MESSAGE = "message";

    private final Deliveries deliveries;
    private final EntityManager entityManager;
    private final Clock clock;

    Messages(Deliveries deliveries, EntityManager entityManager, Clock clock) {
        this.deliveries = deliveries;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** Writes it within the caller's transaction. False: it was written before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean post(NewMessage wanted) {
        if (SlackMessage.about(wanted.about()).isPresent()) return false;
        SlackMessage message = new SlackMessage(wanted, clock.instant());
        message.persist();
        entityManager.flush();
        return deliveries.write(delivery(
                wanted.kind(),
                wanted.target(),
                wanted.about(),
                payload(message).put("text", wanted.text()),
                wanted.inWords(),
                wanted.link()));
    }

    /** Lets it say something else from now on, within the caller's transaction; nothing where it says so already. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(long id, String text, String blocks) {
        Optional<SlackMessage> found = SlackMessage.held(id);
        if (found.isEmpty() || !found.get().becomes(text, blocks)) return;
        SlackMessage message = found.get();
        String target = message.channel == null ? "person " + message.personId : message.channel;
        deliveries.write(delivery(
                UPDATE,
                target,
                message.about + " version " + message.version,
                payload(message).put("text", text),
                "New words for: " + message.text,
                null));
    }

    /** The message under a lock until the caller's transaction ends; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SlackMessage> held(long id) {
        return SlackMessage.held(id);
    }

    /** The message that stands there; empty where it is none of ours. */
    @Transactional
    public Optional<SlackMessage> at(String channel, String ts) {
        return SlackMessage.find("postedChannel = ?1 and ts = ?2", channel, ts).firstResultOptional();
    }

    private NewDelivery delivery(
            String kind, String target, String key, ObjectNode payload, String about, @Nullable String link) {
        return new NewDelivery(DESTINATION, kind, target, key, payload, about, link, clock.instant(), true);
    }

    private static ObjectNode payload(SlackMessage message) {
        return JsonNodeFactory.instance.objectNode().put(MESSAGE, message.id());
    }
}
