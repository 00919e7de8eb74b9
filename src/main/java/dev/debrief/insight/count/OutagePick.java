package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Which incidents an error budget was counted from: {@code outage} of a service, or {@code outage-left-out}. */
public final class OutagePick {
    private OutagePick() {}

    /**
     * The test that the incidents of that number pass.
     *
     * @param now what lies behind it has not been used
     */
    public static Predicate<Outage> of(Pick pick, Question question, List<Names.Target> targets, Instant now) {
        int slash = pick.value().indexOf('/');
        String service = slash < 0 ? pick.value() : pick.value().substring(0, slash);
        Predicate<Outage> isOfService =
                outage -> String.valueOf(outage.service()).equals(service);
        if (slash >= 0)
            return isOfService.and(outage -> outage.length() instanceof Measured.LeftOut out
                    && IncidentPick.word(out.why()).equals(pick.value().substring(slash + 1)));
        return isOfService.and(outage -> targets.stream()
                .filter(target -> target.service() == outage.service())
                .map(target -> BudgetTable.window(question, target))
                .anyMatch(window -> outage.touches(window.start(), window.end().isBefore(now) ? window.end() : now)));
    }
}
