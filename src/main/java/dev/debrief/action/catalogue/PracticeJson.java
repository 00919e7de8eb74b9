package dev.debrief.action.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A practice for machines.
 *
 * @param id null for a new one
 * @param comesBack {@code daily}, {@code weekly}, {@code monthly}, {@code quarterly} or {@code yearly}; empty for never
 * @param factorCategories the categories of causes for which it is proposed
 */
public record PracticeJson(
        @Nullable Long id,
        @Nullable String category,
        @Nullable String practice,
        @Nullable String tool,
        @Nullable String howOften,
        @Nullable String comesBack,
        @Nullable List<String> factorCategories,
        @Nullable Boolean retired) {
    static PracticeJson of(CatalogueEntry entry) {
        return new PracticeJson(
                entry.id,
                entry.title,
                entry.practice,
                entry.tool,
                entry.howOften,
                entry.comesBack == null ? "" : entry.comesBack.word(),
                entry.categories.stream().sorted().toList(),
                entry.isRetired());
    }

    static Map<String, String> values(@Nullable PracticeJson json) {
        Map<String, String> values = new HashMap<>();
        if (json == null) return values;
        values.put("title", text(json.category));
        values.put("practice", text(json.practice));
        values.put("tool", text(json.tool));
        values.put("howOften", text(json.howOften));
        values.put("comesBack", text(json.comesBack));
        return values;
    }

    /** As it is kept: without blanks around it, and without what the database cannot hold. */
    static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip().replace('\0', '\u2400');
    }
}
