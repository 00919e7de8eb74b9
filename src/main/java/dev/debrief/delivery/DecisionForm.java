package dev.debrief.delivery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was typed.
 *
 * @param isTold whether the page that asks was answered
 * @param all the filter whose deliveries are all meant, instead of those that are named; null for none
 * @param isRiskTaken whether it was said that what may have happened may happen twice
 */
record DecisionForm(
        String decision,
        List<Long> deliveries,
        @Nullable DeliveryFilter all,
        String reason,
        boolean isTold,
        boolean isRiskTaken,
        String back) {
    private static final int MOST = DeliveryListing.MOST;
    private static final int LONGEST = 500;

    static DecisionForm of(MultivaluedMap<String, String> typed) {
        List<Long> deliveries = typed.getOrDefault("delivery", List.of()).stream()
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(MOST)
                .toList();
        String reason = one(typed, "reason").strip();
        return new DecisionForm(
                one(typed, "decision"),
                deliveries,
                one(typed, "all").equals("yes")
                        ? new DeliveryFilter(one(typed, "state"), one(typed, "destination"), one(typed, "kind"))
                        : null,
                reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST),
                one(typed, "told").equals("yes"),
                one(typed, "risk").equals("taken"),
                back(one(typed, "back")));
    }

    /** The same about these. */
    DecisionForm about(List<Long> chosen) {
        return new DecisionForm(decision, chosen, all, reason, isTold, isRiskTaken, back);
    }

    boolean isRetry() {
        return decision.equals("retry");
    }

    boolean isDrop() {
        return decision.equals("drop");
    }

    /** Only to a page of deliveries. */
    private static String back(String wanted) {
        return wanted.matches("/deliveries([/?][\\w=&%./+-]*)?") ? wanted : "/deliveries";
    }

    private static String one(MultivaluedMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }
}
