package dev.debrief.postmortem.risk;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The factors of one incident, with how each is dealt with, and the form that accepts the risk of one.
 *
 * @param chosen the row id of the factor to accept; empty where none is chosen
 * @param values what was typed, by field
 * @param problems what is wrong with it, by field
 */
@TemplateData
public record RiskPage(
        String number,
        String address,
        String title,
        List<Factor> factors,
        String chosen,
        Map<String, String> values,
        Map<String, String> problems,
        List<String> known) {
    /**
     * One factor.
     *
     * @param standing how it is dealt with, in a sentence
     * @param bare whether nothing deals with it
     * @param accepted whether somebody accepts it, or did until a day that is over
     */
    @TemplateData
    public record Factor(
            String id,
            String label,
            RawString text,
            String standing,
            @Nullable String why,
            boolean bare,
            boolean accepted) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
