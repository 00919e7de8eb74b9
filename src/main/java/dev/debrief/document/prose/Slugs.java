package dev.debrief.document.prose;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names by which a text links to its own headings, made as GitHub makes them: {@code [cause](#root-cause)}. */
final class Slugs {
    private final boolean wanted;
    private final Map<String, Integer> seen = new HashMap<>();

    private Slugs(boolean wanted) {
        this.wanted = wanted;
    }

    static Slugs of(CharSequence source) {
        String text = source.toString();
        return new Slugs(text.contains("(#") || text.contains("\"#"));
    }

    /** Whether the text links to any place in itself. */
    boolean areWanted() {
        return wanted;
    }

    String of(Heading heading) {
        String words = new TextCollectingVisitor().collectAndGetText(heading);
        String slug = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                .replace(' ', '-');
        int before = seen.merge(slug, 1, Integer::sum) - 1;
        return before == 0 ? slug : slug + "-" + before;
    }
}
