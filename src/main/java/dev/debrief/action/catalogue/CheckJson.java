package dev.debrief.action.catalogue;

import static dev.debrief.action.catalogue.PracticeJson.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring check for machines.
 *
 * @param id null for a new one
 * @param factorCategories the categories of causes for which it is proposed
 */
public record CheckJson(
        @Nullable Long id,
        @Nullable String check,
        @Nullable String metric,
        @Nullable String threshold,
        @Nullable String channel,
        @Nullable String runbook,
        @Nullable List<String> factorCategories,
        @Nullable Boolean retired) {
    static CheckJson of(CatalogueEntry entry) {
        return new CheckJson(
                entry.id,
                entry.title,
                entry.metric,
                entry.threshold,
                entry.channel,
                entry.runbook,
                entry.categories.stream().sorted().toList(),
                entry.isRetired());
    }

    static Map<String, String> values(@Nullable CheckJson json) {
        Map<String, String> values = new HashMap<>();
        if (json == null) return values;
        values.put("title", text(json.check));
        values.put("metric", text(json.metric));
        values.put("threshold", text(json.threshold));
        values.put("channel", text(json.channel));
        values.put("runbook", text(json.runbook));
        return values;
    }
}
