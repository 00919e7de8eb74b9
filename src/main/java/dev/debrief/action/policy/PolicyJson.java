package dev.debrief.action.policy;

import dev.debrief.document.ActionItem;
import dev.debrief.shared.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The policy for machines.
 *
 * @param actionItems {@code {"SEV1": {"high": "5 working days", "none": "10 working days"}}}, where {@code none} is for
 *     items without a priority
 * @param postMortems {@code {"SEV1": "5 working days"}}, counted from the day on which the incident was resolved
 */
public record PolicyJson(
        @Nullable Map<String, @Nullable Map<String, @Nullable String>> actionItems,
        @Nullable Map<String, @Nullable String> postMortems) {

    static PolicyJson of(DueDatePolicy policy) {
        Map<String, @Nullable Map<String, @Nullable String>> items = new TreeMap<>();
        policy.items()
                .forEach((cell, allowance) -> Objects.requireNonNull(
                                items.computeIfAbsent(cell.severity(), unused -> new TreeMap<>()))
                        .put(KeptPolicy.word(cell.priority()), allowance.toString()));
        Map<String, @Nullable String> publications = new TreeMap<>();
        policy.publications().forEach((severity, allowance) -> publications.put(severity, allowance.toString()));
        return new PolicyJson(items, publications);
    }

    DueDatePolicy read(List<String> severities, List<Problem.Mistake> mistakes) {
        Map<DueDatePolicy.Case, Allowance> items = new HashMap<>();
        if (actionItems == null) mistakes.add(new Problem.Mistake("/actionItems", "is missing"));
        else
            actionItems.forEach((severity, row) -> {
                if (row == null) return;
                row.forEach((priority, text) -> {
                    String pointer = "/actionItems/" + escaped(severity) + "/" + escaped(priority);
                    known(severities, severity, pointer, mistakes);
                    boolean isPriority = priority.equals(KeptPolicy.word(null)) || find(priority) != null;
                    if (!isPriority) mistakes.add(new Problem.Mistake(pointer, "“" + priority + "” is no priority"));
                    Allowance allowance = allowance(text, pointer, mistakes);
                    if (allowance != null) items.put(new DueDatePolicy.Case(severity, find(priority)), allowance);
                });
            });
        Map<String, Allowance> publications = new HashMap<>();
        if (postMortems == null) mistakes.add(new Problem.Mistake("/postMortems", "is missing"));
        else
            postMortems.forEach((severity, text) -> {
                String pointer = "/postMortems/" + escaped(severity);
                known(severities, severity, pointer, mistakes);
                Allowance allowance = allowance(text, pointer, mistakes);
                if (allowance != null) publications.put(severity, allowance);
            });
        return new DueDatePolicy(items, publications);
    }

    private static void known(
            List<String> severities, String severity, String pointer, List<Problem.Mistake> mistakes) {
        if (!severities.contains(severity)) {
            mistakes.add(
                    new Problem.Mistake(pointer, "“" + severity + "” is not one of " + String.join(", ", severities)));
        }
    }

    private static @Nullable Allowance allowance(
            @Nullable String text, String pointer, List<Problem.Mistake> mistakes) {
        if (text == null || text.isBlank()) return null;
        Allowance read = Allowance.parse(text).orElse(null);
        if (read == null) {
            mistakes.add(new Problem.Mistake(pointer, "write it like “10 working days” or “30 days”"));
        }
        return read;
    }

    private static ActionItem.@Nullable Priority find(String word) {
        return Arrays.stream(ActionItem.Priority.values())
                .filter(priority -> priority.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** As RFC 6901 has a name in a pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
