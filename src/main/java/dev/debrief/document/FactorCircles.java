package dev.debrief.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What led to what, as far as it does not go round in a circle. */
final class FactorCircles {
    private final FactorLabels labels;
    private final Map<RowId, Set<RowId>> edges = new HashMap<>();

    FactorCircles(FactorLabels labels) {
        this.labels = labels;
    }

    /** Notes that one factor led to another; where that closed a circle, it is not noted and the circle is told. */
    Optional<String> lead(RowId from, RowId to) {
        List<RowId> way = way(to, from);
        if (way.isEmpty()) {
            edges.computeIfAbsent(from, unused -> new LinkedHashSet<>()).add(to);
            return Optional.empty();
        }
        if (way.size() == 1) return Optional.of(labels.label(from) + " leads to itself here. Choose another cause.");
        List<String> steps = new ArrayList<>();
        for (int i = 1; i < way.size(); i++)
            steps.add(labels.label(way.get(i - 1)) + " led to " + labels.label(way.get(i)));
        return Optional.of("This goes round in a circle: " + String.join(", ", steps) + ", and here "
                + labels.label(from) + " leads to " + labels.label(to) + ". Choose another in one of them.");
    }

    /** The shortest way from one factor to another, both ends with it; empty where there is none. */
    private List<RowId> way(RowId from, RowId to) {
        Map<RowId, RowId> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<RowId> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            RowId at = open.remove();
            for (RowId next : edges.getOrDefault(at, Set.of())) {
                if (cameFrom.putIfAbsent(next, at) == null) open.add(next);
            }
        }
        if (!cameFrom.containsKey(to)) return List.of();
        Deque<RowId> way = new ArrayDeque<>(List.of(to));
        while (!way.getFirst().equals(from)) way.addFirst(cameFrom.getOrDefault(way.getFirst(), from));
        return List.copyOf(way);
    }
}
