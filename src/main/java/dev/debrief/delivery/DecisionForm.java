package dev.debrief.delivery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;

/**
 * A decision as it was typed.
 *
 * @param isTold whether the page that asks was answered
 * @param isRiskTaken whether it was said that what may have happened may happen twice
 */
record DecisionForm(
        String decision, List<Long> deliveries, String reason, boolean isTold, boolean isRiskTaken, String back) {
    private static final int MOST = 200;
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
                reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST),
                one(typed, "told").equals("yes"),
                one(typed, "risk").equals("taken"),
                back(one(typed, "back")));
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
