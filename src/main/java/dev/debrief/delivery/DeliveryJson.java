package dev.debrief.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as machines read it.
 *
 * @param needsYou whether nothing happens to it before a person decides
 * @param nextAt when it is tried or looked at next; null where nothing happens by itself
 * @param payload with its secrets masked; null in a list
 * @param ledger every try and look; null in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryJson(
        long id,
        int version,
        String about,
        @Nullable String link,
        String destination,
        String kind,
        String target,
        String state,
        boolean needsYou,
        int attempts,
        String why,
        String decision,
        Instant writtenAt,
        @Nullable Instant nextAt,
        @Nullable Instant settledAt,
        @Nullable JsonNode payload,
        @Nullable List<Attempt> ledger) {

    /** One try, or one look. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Attempt(
            String deed,
            int number,
            Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            String said,
            String cameLate) {
        private static Attempt of(DeliveryAttempt attempt) {
            return new Attempt(
                    attempt.deed,
                    attempt.number,
                    attempt.beganAt,
                    attempt.endedAt,
                    attempt.outcome,
                    attempt.said,
                    attempt.cameLate);
        }
    }

    static DeliveryJson of(DeliveryListing.Line line) {
        return new DeliveryJson(
                line.id(),
                line.version(),
                line.about(),
                line.link(),
                line.destination(),
                line.kind(),
                line.target(),
                line.state().word(),
                line.waitsForAPerson(),
                line.attempts(),
                line.why(),
                line.decision(),
                line.writtenAt(),
                line.notBefore(),
                line.settledAt(),
                null,
                null);
    }

    static DeliveryJson whole(Delivery delivery, JsonNode payload, List<DeliveryAttempt> ledger) {
        return new DeliveryJson(
                delivery.id(),
                delivery.version,
                delivery.about,
                delivery.link,
                delivery.destination,
                delivery.kind,
                delivery.target,
                delivery.state.word(),
                delivery.waitsForAPerson(),
                delivery.attempts,
                delivery.why,
                delivery.decision,
                delivery.writtenAt,
                delivery.notBefore,
                delivery.settledAt,
                payload,
                ledger.stream().map(Attempt::of).toList());
    }
}
