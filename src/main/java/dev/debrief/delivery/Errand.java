package dev.debrief.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One delivery as a destination gets it.
 *
 * @param uuid the same for every try: what the other side may recognise a repetition by
 * @param target the place within the destination: an address, a channel
 * @param attempt which try this is, from 1
 * @param writtenAt when the delivery was asked for
 */
public record Errand(
        long id, UUID uuid, String kind, String target, JsonNode payload, int attempt, Instant writtenAt) {}
