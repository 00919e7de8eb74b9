package dev.debrief.insight;

import dev.debrief.insight.count.Figure;
import dev.debrief.insight.count.LeftOut;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the figures shows.
 *
 * @param title of the page
 * @param span in words: {@code 24 August 2026 to 22 November 2026}
 * @param asOf when it was counted, where something changed since; null where nothing did
 * @param anew the address that counts it anew
 * @param head the figures at the top, in pairs of itself and the span before
 * @param isWhole whether all parts are shown, and not one alone
 */
@TemplateData
public record InsightsPage(
        String title,
        String span,
        String before,
        String zone,
        @Nullable String asOf,
        String anew,
        Controls controls,
        List<Figure> head,
        List<Group> groups,
        boolean isWhole,
        String all,
        String json) {
    /** Whether there is nothing to draw in the whole of it; what services promise is drawn whatever happens. */
    public boolean isQuiet() {
        return isWhole
                && groups.stream()
                        .flatMap(group -> group.parts().stream())
                        .filter(part -> !part.key().equals("budget"))
                        .allMatch(part -> part.drawing().toString().isEmpty());
    }

    /** Parts that belong together. */
    @TemplateData
    public record Group(String id, String title, List<Part> parts) {}

    /**
     * One table with its drawing.
     *
     * @param drawing empty where there is nothing to draw
     * @param legend what the marks mean
     * @param hidden how many rows the drawing leaves away
     */
    @TemplateData
    public record Part(
            String key,
            String title,
            String how,
            RawString drawing,
            List<Mark> legend,
            String first,
            List<String> columns,
            List<Line> lines,
            List<LeftOut> leftOut,
            int hidden,
            String empty,
            String address,
            String csv) {
        /** Whether a value is left out that cannot be true. */
        public boolean asksForMending() {
            return leftOut.stream().anyMatch(LeftOut::impossible)
                    || lines.stream().flatMap(line -> line.leftOut().stream()).anyMatch(LeftOut::impossible);
        }
    }

    /** What a mark of a drawing means; {@code look} is its class. */
    @TemplateData
    public record Mark(String look, String words) {}

    /** A row of a table. */
    @TemplateData
    public record Line(String label, List<Cell> cells, List<LeftOut> leftOut) {}

    /** A number in words; {@code list} is empty where it opens nothing. */
    @TemplateData
    public record Cell(String words, String list) {}

    /** What can be chosen above. */
    @TemplateData
    public record Controls(
            List<Way> spans,
            String preset,
            String from,
            String to,
            String tag,
            boolean drills,
            String zone,
            List<Choice> choices,
            boolean isNarrowed,
            List<Mistake> mistakes) {
        /** What is wrong with that field; null where nothing is. */
        public @Nullable String mistake(String field) {
            return mistakes.stream()
                    .filter(one -> one.field().equals(field))
                    .map(Mistake::words)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A link to the same figures of another span. */
    @TemplateData
    public record Way(String address, String words, boolean isHere) {}

    /** One filter. */
    @TemplateData
    public record Choice(String name, String label, String any, String chosen, List<Option> options) {
        public boolean isSet() {
            return !chosen.isEmpty();
        }
    }

    /** One value of it. */
    @TemplateData
    public record Option(String value, String words) {}

    /** What could not be understood. */
    @TemplateData
    public record Mistake(String field, String words) {}
}
