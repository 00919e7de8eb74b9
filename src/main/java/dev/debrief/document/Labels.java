package dev.debrief.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** F1, F2, ... by the place of the factors. Where two factors bear one name, it points at the first. */
final class Labels {
    private Labels() {}

    static String at(int place) {
        return "F" + (place + 1);
    }

    static Map<RowId, String> of(List<Factor> factors) {
        Map<RowId, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < factors.size(); i++)
            labels.putIfAbsent(factors.get(i).id(), at(i));
        return labels;
    }

    static Map<String, RowId> byLabel(Map<RowId, String> labels) {
        Map<String, RowId> factors = new LinkedHashMap<>();
        labels.forEach((id, label) -> factors.put(label, id));
        return factors;
    }
}
