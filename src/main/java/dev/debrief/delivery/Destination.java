package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A kind of place outside the house that deliveries go to. One bean for each; the queue finds it by its name.
 *
 * <p>Both deeds may block and throw: what is thrown says nothing about what happened over there, so it is an unknown
 * outcome.
 */
public interface Destination {
    /** What {@code delivery.destination} holds: {@code mail}, {@code slack}. Never changes. */
    String name();

    /** How fast this place may be used, by all replicas together. */
    Pace pace();

    /** How long this place is tried, and when it counts as broken. */
    default Patience patience() {
        return Patience.USUAL;
    }

    /** One try. No transaction is open. */
    Outcome deliver(Errand errand);

    /**
     * What became of a try whose outcome is unknown. {@link Outcome.Later} says that it certainly did not happen, so
     * that it may be sent again.
     */
    Outcome look(Errand errand);

    /** The payload as an administrator may see it: secrets masked. */
    JsonNode shown(JsonNode payload);
}
