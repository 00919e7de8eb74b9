package dev.debrief.postmortem;

import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.SearchQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of a list and of its neighbours: all that is asked for stands in {@code q}. */
final class IncidentsAddress {
    private final SearchQuery query;
    private final Order order;

    IncidentsAddress(SearchQuery query, Order order) {
        this.query = query;
        this.order = order;
    }

    /** The page behind this key; the first one for null. */
    String after(@Nullable String key) {
        return of(query.text(), key);
    }

    /** The same words without any filter; null where there are no words or no filter. */
    @Nullable
    String wider() {
        return query.words().isEmpty() || query.filters().isEmpty() ? null : of(query.words(), null);
    }

    /** With the words that were meant in the place of the mistyped ones. */
    String mended(Map<String, String> mended) {
        String text = query.text();
        for (Map.Entry<String, String> word : mended.entrySet()) text = text.replace(word.getKey(), word.getValue());
        return of(text, null);
    }

    private String of(String text, @Nullable String after) {
        List<String> parameters = new ArrayList<>();
        if (!text.isEmpty()) parameters.add("q=" + encoded(text));
        if (order == Order.NEWEST && query.hasWords()) parameters.add("order=newest");
        if (after != null) parameters.add("after=" + encoded(after));
        return parameters.isEmpty() ? "/incidents" : "/incidents?" + String.join("&", parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
