package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * That an incident touched a service.
 *
 * @param length from the start to the mitigation, or to the end where no mitigation is known; or why nobody can say
 */
public record Outage(int incident, long service, Measured length) {
    /** The seconds between two instants in which at least one of them lasted: what happens at the same time counts once. */
    static long seconds(List<Outage> outages, Instant from, Instant until) {
        List<Measured.Took> spans = new ArrayList<>();
        for (Outage outage : outages) if (outage.length instanceof Measured.Took took) spans.add(took);
        spans.sort(Comparator.comparing(Measured.Took::from));
        Duration all = Duration.ZERO;
        Instant counted = from;
        for (Measured.Took span : spans) {
            Instant begin = span.from().isBefore(counted) ? counted : span.from();
            Instant end = span.to().isAfter(until) ? until : span.to();
            if (!end.isAfter(begin)) continue;
            all = all.plus(Duration.between(begin, end));
            counted = end;
        }
        return all.toSeconds();
    }

    /** Whether anything of it lies between the two, as far as that can be said. */
    boolean touches(Instant from, Instant until) {
        if (!(length instanceof Measured.Took took)) return false;
        return took.from().isBefore(until) && took.to().isAfter(from);
    }
}
