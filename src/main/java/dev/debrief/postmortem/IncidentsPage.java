package dev.debrief.postmortem;

import io.quarkus.qute.RawString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list as a page shows it.
 *
 * @param typed all that is asked for, as it is typed
 * @param words the words of it, without the filters
 * @param filters the filters of it
 * @param found what was found, in a sentence
 * @param mended which words were taken for mistyped, in a sentence; maybe empty
 * @param remarks what could not be understood, in sentences
 * @param narrowed whether anything was asked for
 * @param older the address of the next page; null on the last
 * @param newest the address of the first page; null on it
 * @param wider the same words without any filter; null where there are no words or no filter
 */
public record IncidentsPage(
        String typed,
        String words,
        String filters,
        Controls controls,
        RawString found,
        @Nullable Mended mended,
        List<String> remarks,
        boolean narrowed,
        List<Line> lines,
        @Nullable String older,
        @Nullable String newest,
        @Nullable String wider) {

    /**
     * What stands beside the search field.
     *
     * @param isMoreSet whether one of those is set that are folded away
     * @param isByDate whether the newest come first although there are words
     * @param isOrdered whether there is an order to choose
     */
    public record Controls(
            List<Choice> choices,
            List<Choice> more,
            boolean isMoreSet,
            String lead,
            String tag,
            String from,
            String before,
            boolean isByDate,
            boolean isOrdered) {}

    /** One filter: its name in the address, what is chosen, and what can be. */
    public record Choice(String name, String label, String any, String chosen, List<Option> options) {}

    /** One value of a filter. */
    public record Option(String value, String words) {}

    /** What was typed, what is shown instead, and the address under which that is asked for. */
    public record Mended(String typed, String shown, String address) {}

    /** A severity with its level from 1 (worst) to 4. */
    public record Severity(String name, int level) {}

    /** A place in the document at which words stand: its name, its address and the text around. */
    public record Place(String label, String address, RawString excerpt) {}

    /** One incident. */
    public record Line(
            String number,
            String address,
            RawString title,
            @Nullable Severity severity,
            List<Place> places,
            String more,
            boolean published,
            List<RawString> details,
            String machine,
            String day,
            String lasted) {}
}
