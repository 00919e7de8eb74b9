package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows that stay where they are, so that as few as possible count as moved: a longest rising sequence. */
final class Settled {
    private Settled() {}

    /**
     * Of the pairs of places, the older places of those that keep their order.
     *
     * @param turned begins with the newer document; of two rows that changed places it decides which one moved
     */
    static Set<Integer> of(Map<Integer, Integer> partners, boolean turned) {
        if (!turned) return rising(new TreeMap<>(partners));
        Map<Integer, Integer> backward = new TreeMap<>();
        partners.forEach((i, j) -> backward.put(j, i));
        Set<Integer> settled = new HashSet<>();
        rising(backward).forEach(j -> settled.add(backward.getOrDefault(j, j)));
        return settled;
    }

    /** The keys of a longest sequence in which keys and values both rise (patience sorting). */
    private static Set<Integer> rising(Map<Integer, Integer> pairs) {
        List<Integer> keys = new ArrayList<>(pairs.keySet());
        List<Integer> values = new ArrayList<>(pairs.values());
        int[] ends = new int[keys.size()];
        int[] previous = new int[keys.size()];
        int length = 0;
        for (int i = 0; i < keys.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (values.get(ends[middle]) < values.get(i)) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            if (low == length) length++;
        }
        Set<Integer> settled = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = previous[i]) settled.add(keys.get(i));
        return settled;
    }
}
