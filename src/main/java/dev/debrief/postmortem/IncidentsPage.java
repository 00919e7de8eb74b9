package dev.debrief.postmortem;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as a page shows it.
 *
 * @param found what was found, in a sentence
 * @param narrowed whether anything was asked for
 * @param older the address of the next page; null on the last
 * @param newest the address of the first page; null on it
 * @param wider the same words without any filter; null where there are no words or no filter
 */
public record IncidentsPage(
        String words,
        List<Choice> choices,
        boolean drills,
        String found,
        boolean narrowed,
        List<Line> lines,
        @Nullable String older,
        @Nullable String newest,
        @Nullable String wider) {

    /** One filter: its name in the address, what is chosen, and what can be. */
    public record Choice(String name, String label, String any, String chosen, List<Option> options) {}

    /** One value of a filter. */
    public record Option(String value, String words) {}

    /** A severity with its level from 1 (worst) to 4. */
    public record Severity(String name, int level) {}

    /** One incident. */
    public record Line(
            String number,
            String address,
            RawString title,
            @Nullable Severity severity,
            RawString hit,
            boolean published,
            List<RawString> details,
            String machine,
            String day,
            String lasted) {}
}
