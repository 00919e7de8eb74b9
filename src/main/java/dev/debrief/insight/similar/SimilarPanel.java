package dev.debrief.insight.similar;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * What stands beside an incident: what came back, and which others are like it.
 *
 * @param number of the incident
 * @param mayMark whether the reader may say that something came back
 * @param problem why something could not be marked; empty where nothing was wrong
 */
@TemplateData
public record SimilarPanel(
        int number, boolean mayMark, String problem, List<Mark> in, List<Mark> since, List<Like> similar) {
    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return in.isEmpty() && since.isEmpty() && similar.isEmpty() && problem.isEmpty();
    }

    /**
     * Something that came back.
     *
     * @param other the incident at the other end
     * @param what the factor, or that the whole incident came back
     * @param said who said so and when
     */
    @TemplateData
    public record Mark(
            int other,
            String title,
            int earlier,
            String factorRowId,
            RawString what,
            String said,
            List<Item> openThen) {}

    /** An item that was open then; {@code now} is its state now, in words. */
    @TemplateData
    public record Item(int number, String now) {}

    /** An incident like this one; {@code mayHaveComeBack} whether it was earlier and is not marked yet. */
    @TemplateData
    public record Like(
            int number,
            String title,
            String day,
            String machine,
            String why,
            String items,
            boolean mayHaveComeBack,
            List<Choice> factors) {}

    /** What may have come back; {@code value} is empty for the incident as a whole. */
    @TemplateData
    public record Choice(String value, String words) {}

    public String address() {
        return "/incidents/" + number;
    }
}
