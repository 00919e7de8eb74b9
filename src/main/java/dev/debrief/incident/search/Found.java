package dev.debrief.incident.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param after the key behind which the next page begins; null on the last
 * @param count how many were counted
 * @param isMore whether there are that many or more
 * @param ways the words that each half typed or mistyped word was taken for
 * @param mended of these the mistyped ones: what was typed, and what is shown instead
 */
public record Found(
        List<Hit> hits,
        @Nullable String after,
        int count,
        boolean isMore,
        Map<String, List<String>> ways,
        Map<String, String> mended) {
    public Found {
        hits = List.copyOf(hits);
        ways = Map.copyOf(ways);
        mended = Map.copyOf(mended);
    }
}
