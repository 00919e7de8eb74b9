package dev.debrief.jira.overview;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of calls as a page shows it.
 *
 * @param ending how they came out, as it was asked for
 * @param item as it was typed
 * @param problem what is wrong with that; empty where nothing is
 * @param next the address of the next page; null on the last
 */
@TemplateData
public record CallsPage(
        List<Choice> endings,
        String ending,
        String item,
        String problem,
        List<Row> rows,
        @Nullable String next) {
    /** One that can be chosen. */
    @TemplateData
    public record Choice(String value, String words) {}

    /** One call; {@code item} is 0 where it was for the whole site. */
    @TemplateData
    public record Row(
            String when,
            String machine,
            String site,
            int item,
            String key,
            String method,
            String path,
            String answer,
            boolean isOff,
            String said,
            String took) {}

    public boolean isNarrowed() {
        return !ending.isEmpty() || !item.isEmpty();
    }
}
