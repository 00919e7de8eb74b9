package dev.debrief.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts one delivery into words. */
@ApplicationScoped
class DeliveryView {
    private final Destinations destinations;
    private final ObjectMapper json;

    DeliveryView(Destinations destinations, ObjectMapper json) {
        this.destinations = destinations;
        this.json = json;
    }

    DeliveryPage page(Delivery delivery, List<DeliveryAttempt> ledger, ZoneId zone, String said) {
        boolean isFree = delivery.lease == null && delivery.state != DeliveryState.DONE;
        return new DeliveryPage(
                delivery.id(),
                delivery.about,
                delivery.link,
                delivery.state.said(),
                DeliveriesPage.icon(delivery.state),
                delivery.state == DeliveryState.DONE,
                delivery.state == DeliveryState.UNKNOWN,
                isFree,
                isFree && delivery.state != DeliveryState.DROPPED,
                delivery.why,
                next(delivery, zone),
                facts(delivery, zone),
                ledger.stream().map(line -> line(line, zone)).toList(),
                payload(delivery).toPrettyString(),
                said);
    }

    /** The payload with its secrets masked; nothing of it where its destination is not there to say what they are. */
    JsonNode payload(Delivery delivery) {
        try {
            JsonNode written = json.readTree(delivery.payload);
            return destinations
                    .named(delivery.destination)
                    .map(destination -> destination.shown(written))
                    .orElseGet(() -> json.getNodeFactory().objectNode());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON only", impossible);
        }
    }

    private String next(Delivery delivery, ZoneId zone) {
        Instant next = delivery.notBefore;
        return switch (delivery.state) {
            case WAITING ->
                destinations.named(delivery.destination).isEmpty()
                        ? "Debrief knows no destination of this name any more: it waits until there is one again."
                        : "It is tried from " + Times.said(java.util.Objects.requireNonNull(next), zone) + " on.";
            case SENDING -> "It is on its way.";
            case DONE -> "";
            case UNKNOWN ->
                next == null
                        ? "Nobody could find out whether it happened. Look over there, then decide."
                        : "It may have happened. From " + Times.said(next, zone) + " on it is looked at again.";
            case GIVEN_UP -> "It did not happen. Mend what is named, then try it again; or drop it.";
            case DROPPED -> "It was dropped: " + delivery.decision;
        };
    }

    private static List<DeliveryPage.Fact> facts(Delivery delivery, ZoneId zone) {
        List<DeliveryPage.Fact> facts = new ArrayList<>();
        facts.add(new DeliveryPage.Fact("Destination", delivery.destination));
        facts.add(new DeliveryPage.Fact("Target", delivery.target));
        facts.add(new DeliveryPage.Fact("Kind", delivery.kind));
        facts.add(new DeliveryPage.Fact("Asked for", Times.said(delivery.writtenAt, zone)));
        facts.add(new DeliveryPage.Fact("Tries", String.valueOf(delivery.attempts)));
        if (delivery.inOrder) facts.add(new DeliveryPage.Fact("Order", "after the earlier ones to this target"));
        if (delivery.settledAt != null)
            facts.add(new DeliveryPage.Fact("Settled", Times.said(delivery.settledAt, zone)));
        if (!delivery.reference.isEmpty()) facts.add(new DeliveryPage.Fact("Called there", delivery.reference));
        if (delivery.decidedBy != null)
            facts.add(new DeliveryPage.Fact("Decided", delivery.decidedBy.name() + ": " + delivery.decision));
        facts.add(new DeliveryPage.Fact("Unique as", delivery.dedupeKey));
        return facts;
    }

    private static DeliveryPage.Line line(DeliveryAttempt attempt, ZoneId zone) {
        String said = attempt.cameLate.isEmpty()
                ? attempt.said
                : attempt.said + " Came late, and changed nothing: " + attempt.cameLate;
        return new DeliveryPage.Line(
                attempt.deed.equals("look") ? "look" : "try " + attempt.number,
                Times.said(attempt.beganAt, zone),
                took(attempt),
                attempt.outcome == null ? "running" : attempt.outcome.replace('-', ' '),
                said,
                attempt.leasedBy);
    }

    private static String took(DeliveryAttempt attempt) {
        if (attempt.endedAt == null) return "";
        Duration took = Duration.between(attempt.beganAt, attempt.endedAt);
        return String.format(Locale.ENGLISH, "%.1f s", took.toMillis() / 1000.0);
    }
}
