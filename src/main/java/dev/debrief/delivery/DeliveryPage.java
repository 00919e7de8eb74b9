package dev.debrief.delivery;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One delivery with everything that happened to it.
 *
 * @param payload as an administrator may see it
 * @param next what happens next by itself, as a sentence
 */
@TemplateData
public record DeliveryPage(
        long id,
        String about,
        @Nullable String link,
        String state,
        String icon,
        boolean isDone,
        boolean isUnknown,
        boolean mayRetry,
        boolean mayDrop,
        String why,
        String next,
        List<Fact> facts,
        List<Line> ledger,
        String payload,
        String said) {

    /** One thing that is known of it. */
    @TemplateData
    public record Fact(String name, String value) {}

    /** One line of its ledger. */
    @TemplateData
    public record Line(String deed, String began, String took, String outcome, String said, String by) {}
}
