package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done outside the house.
 *
 * @param destination the name of a {@link Destination}
 * @param kind what it is, in one word: {@code invitation}, {@code digest}
 * @param target the place within the destination
 * @param dedupeKey the same for the same effect: within a destination it is done once
 * @param about what a person reads on the page of deliveries
 * @param link the path of the page it is about; null if there is none
 * @param inOrder the earlier ones to the same target are settled first
 */
public record NewDelivery(
        String destination,
        String kind,
        String target,
        String dedupeKey,
        JsonNode payload,
        String about,
        @Nullable String link,
        Instant notBefore,
        boolean inOrder) {}
