package dev.debrief.delivery;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which deliveries are asked for.
 *
 * @param state the word of a state, {@link #NEEDS_YOU}, or empty for all
 * @param destination empty for all
 * @param kind empty for all
 */
record DeliveryFilter(String state, String destination, String kind) {
    /** Those that nothing happens to before a person decides. */
    static final String NEEDS_YOU = "needs-you";

    private static final List<DeliveryState> DECIDABLE =
            List.of(DeliveryState.GIVEN_UP, DeliveryState.UNKNOWN, DeliveryState.WAITING, DeliveryState.DROPPED);

    DeliveryFilter {
        if (!state.equals(NEEDS_YOU) && DeliveryState.of(state).isEmpty()) state = "";
    }

    DeliveryFilter in(String otherState) {
        return new DeliveryFilter(otherState, destination, kind);
    }

    /** The same, state by state, without those that nobody has to decide about: what is done, and what is on its way. */
    List<DeliveryFilter> decidable() {
        if (state.equals(NEEDS_YOU)) return List.of(this);
        return DECIDABLE.stream()
                .map(DeliveryState::word)
                .filter(word -> state.isEmpty() || state.equals(word))
                .map(this::in)
                .toList();
    }

    boolean isNarrowed() {
        return !state.isEmpty() || !destination.isEmpty() || !kind.isEmpty();
    }

    /** The page that shows them, as a path. */
    String address() {
        UriBuilder address = UriBuilder.fromPath("/deliveries");
        parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(parameters()).toString();
    }

    /** What a page of it adds: {@code after}, {@code done}. */
    String addressWith(String name, String value) {
        return UriBuilder.fromUri(address())
                .queryParam(name, "{value}")
                .build(value)
                .toString();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> set = new HashMap<>();
        if (!state.isEmpty()) set.put("state", state);
        if (!destination.isEmpty()) set.put("destination", destination);
        if (!kind.isEmpty()) set.put("kind", kind);
        return set;
    }

    /** The conditions of SQL, each of which an index serves. */
    String where(boolean isBehindAnother) {
        List<String> conditions = new ArrayList<>();
        if (state.equals(NEEDS_YOU))
            conditions.add("(state = 'given-up' or (state = 'unknown' and not_before is null))");
        else if (!state.isEmpty()) conditions.add("state = :state");
        if (!destination.isEmpty()) conditions.add("destination = :destination");
        if (!kind.isEmpty()) conditions.add("kind = :kind");
        if (isBehindAnother) conditions.add("id < :after");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The values for these conditions. */
    Map<String, Object> values(Optional<Long> after) {
        Map<String, Object> values = parameters();
        if (state.equals(NEEDS_YOU)) values.remove("state");
        after.ifPresent(id -> values.put("after", id));
        return values;
    }
}
