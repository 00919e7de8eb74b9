package dev.debrief.postmortem.edit;

import dev.debrief.document.pasted.DateOrder;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pasted log before anything of it is in the timeline.
 *
 * @param incident its address
 * @param log the number of the log
 * @param lines how many lines it has that are not blank
 * @param zoneProblem what is wrong with the zone that was said; empty where nothing is
 * @param day the day of the first message, where it is known
 * @param isDayAsked whether the log does not tell it
 * @param twofoldDate a date that could be two; null where none could
 * @param order how such dates were read; null where nobody said
 * @param total how many messages the log has
 * @param leftOut what was left out, counted, in words; empty where nothing was
 */
@TemplateData
public record PastedPage(
        String number,
        String incident,
        String title,
        int log,
        int lines,
        String zone,
        String zoneProblem,
        String day,
        boolean isDayAsked,
        @Nullable String twofoldDate,
        @Nullable DateOrder order,
        int from,
        int total,
        List<PastedRow> rows,
        String tally,
        String leftOut,
        List<String> leftOutLines,
        List<String> notUnderstood) {
    static final int AT_ONCE = 200;

    public String address() {
        return incident + "/pasted/" + log;
    }

    public String heading() {
        String messages = total == 1 ? "1 message" : total + " messages";
        return messages + " in " + (lines == 1 ? "1 line" : lines + " lines");
    }

    public boolean dayFirst() {
        return order == DateOrder.DAY_FIRST;
    }

    public boolean monthFirst() {
        return order == DateOrder.MONTH_FIRST;
    }

    public int to() {
        return from + rows.size();
    }

    public boolean hasEarlier() {
        return from > 0;
    }

    public boolean hasLater() {
        return to() < total;
    }

    public int earlier() {
        return Math.max(0, from - AT_ONCE);
    }

    /** {@code 3 lines were not understood}. */
    public String strays() {
        return notUnderstood.size() == 1
                ? "1 line is not understood"
                : notUnderstood.size() + " lines are not understood";
    }
}
