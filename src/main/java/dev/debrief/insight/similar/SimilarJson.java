package dev.debrief.insight.similar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A similar incident for machines.
 *
 * @param why in a sentence; {@code words}, {@code services} and {@code categories} are the same in lists
 */
public record SimilarJson(
        String number,
        String title,
        Instant happenedAt,
        double score,
        String why,
        List<String> words,
        List<String> services,
        List<String> categories,
        int itemsOpen,
        int itemsDone,
        int itemsRefused,
        List<FactorJson> factors) {
    /** A factor that may have come back; {@code id} is what marking it asks for. */
    public record FactorJson(String id, String label, String text, String category) {}

    /** What came back in an incident, and where it came back. */
    public record Recurrences(List<RecurrenceJson> in, List<RecurrenceJson> since) {}

    /** One of them, with the items that were open when the later incident began. */
    public record RecurrenceJson(
            String later,
            String earlier,
            String factor,
            @Nullable String factorText,
            String markedBy,
            Instant markedAt,
            List<ItemJson> openThen) {}

    /** An item, and its state now. */
    public record ItemJson(String number, String state) {}

    static SimilarJson of(SimilarIncident one) {
        return new SimilarJson(
                "INC-" + one.number(),
                one.title(),
                one.happenedAt(),
                Math.round(one.likeness().score() * 1000) / 1000.0,
                one.likeness().inWords(),
                one.likeness().words(),
                one.likeness().services(),
                one.likeness().categories(),
                one.open(),
                one.done(),
                one.refused(),
                one.factors().stream()
                        .map(factor -> new FactorJson(factor.rowId(), factor.label(), factor.text(), factor.category()))
                        .toList());
    }

    static RecurrenceJson of(CameBack.Mark mark) {
        return new RecurrenceJson(
                "INC-" + mark.later(),
                "INC-" + mark.earlier(),
                mark.factorRowId(),
                mark.factor(),
                mark.by(),
                mark.at(),
                mark.openThen().stream()
                        .map(item -> new ItemJson("AI-" + item.number(), item.now()))
                        .toList());
    }
}
