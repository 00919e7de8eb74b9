package dev.debrief.postmortem.history;

import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.comparison.FieldChange;
import dev.debrief.document.comparison.PartChange;
import dev.debrief.document.comparison.Topic;
import io.quarkus.qute.RawString;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A comparison to read.
 *
 * @param same the parts that say the same in both, in one sentence; maybe empty
 */
public record Differences(List<Part> parts, String inShort, String same) {
    /** One part that differs. */
    public record Part(String id, String heading, List<Field> fields, List<RowDifference> rows) {}

    /**
     * One field that differs.
     *
     * @param name empty for the one text of a part or row
     */
    public record Field(String name, boolean prose, RawString html) {
        static Field of(FieldChange change) {
            return new Field(
                    change.name(),
                    change.prose() && change.name().isEmpty(),
                    change.prose() ? DifferenceHtml.prose(change.pieces()) : DifferenceHtml.values(change.pieces()));
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The comparison of two documents. */
    public static Differences of(Comparison comparison) {
        List<Part> parts = comparison.parts().stream().map(Differences::part).toList();
        return new Differences(parts, comparison.inShort(), same(comparison));
    }

    private static Part part(PartChange change) {
        return new Part(
                change.topic().word(),
                change.topic().heading(),
                change.fields().stream().map(Field::of).toList(),
                RowDifference.folded(change.rows()));
    }

    private static String same(Comparison comparison) {
        Set<Topic> changed = comparison.parts().stream().map(PartChange::topic).collect(Collectors.toSet());
        List<String> same = Arrays.stream(Topic.values())
                .filter(topic -> !changed.contains(topic))
                .map(Topic::heading)
                .toList();
        if (same.isEmpty()) return "";
        return (same.size() == 1 ? "One part is the same: " : same.size() + " parts are the same: ")
                + String.join(", ", same) + ".";
    }
}
