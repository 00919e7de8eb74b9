package dev.debrief.insight;

import dev.debrief.shared.Statements;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the categories of causes are called at present: a factor may still say a former name. */
final class Categories {
    private final Map<String, String> names = new HashMap<>();

    private record Named(String name, List<String> former) {}

    static Categories of(Statements rows) throws SQLException {
        Categories categories = new Categories();
        List<Named> all = new ArrayList<>(rows.rows(
                "select name, former_names from factor_category",
                List.of(),
                row -> new Named(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray()))));
        for (Named named : all)
            for (String former : named.former()) categories.names.put(former.toLowerCase(Locale.ROOT), named.name());
        for (Named named : all) categories.names.put(named.name().toLowerCase(Locale.ROOT), named.name());
        return categories;
    }

    /** A word that is not configured stays as it is; empty for nothing. */
    String name(@Nullable String written) {
        if (written == null || written.isBlank()) return "";
        String word = written.strip();
        return names.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    }
}
