package dev.debrief.insight.count;

import dev.debrief.document.figure.Measured;
import dev.debrief.document.figure.TimeTo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of one incident.
 *
 * @param happenedAt when it began where that is known, otherwise when it was written up
 * @param lengths how long each took, or why that cannot be said
 * @param resolvedAt null where that is not known
 * @param publishedAt null for a draft
 * @param categories of its factors, each once, by their present names
 * @param hasFactors whether any factor is written, sorted into a category or not
 * @param cameBack the categories of the earlier factors that came back in it, each once; an empty one where a whole
 *     incident came back or the factor has no category
 */
public record IncidentFacts(
        int number,
        Instant happenedAt,
        @Nullable String severity,
        @Nullable String type,
        List<Long> services,
        Map<TimeTo, Measured> lengths,
        @Nullable Instant resolvedAt,
        @Nullable Instant publishedAt,
        FoundBy foundBy,
        List<String> categories,
        boolean hasFactors,
        List<String> cameBack) {
    public IncidentFacts {
        services = List.copyOf(services);
        lengths = Map.copyOf(lengths);
        categories = List.copyOf(categories);
        cameBack = List.copyOf(cameBack);
    }

    /** From the end of the incident to its published post-mortem. */
    public Measured publishing() {
        return TimeTo.between(Optional.ofNullable(resolvedAt), Optional.ofNullable(publishedAt), false);
    }

    Measured length(TimeTo timeTo) {
        return lengths.getOrDefault(timeTo, new Measured.LeftOut(Measured.Why.END_NOT_KNOWN));
    }
}
