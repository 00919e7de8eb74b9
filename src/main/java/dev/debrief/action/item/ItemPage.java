package dev.debrief.action.item;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of one item shows.
 *
 * @param can the words of what can be done with it now: {@code start}, {@code finish}, {@code verify}, {@code not-yet},
 *     {@code refuse}, {@code reopen}
 * @param due in words, with how late it is in {@code left} and how that is set in {@code soon} ("late", "soon" or empty)
 * @param facts what is known of it, a line each
 * @param panels what other rooms show of it, as safe HTML
 * @param typed what was typed and could not be taken, by field
 * @param problems what is wrong with it, by field
 * @param did the act that was just done and can be taken back; null for none
 */
@TemplateData
public record ItemPage(
        int number,
        int version,
        RawString text,
        @Nullable From incident,
        State state,
        String due,
        String left,
        String soon,
        boolean isDated,
        RawString details,
        String proof,
        List<Answered> answered,
        List<RawString> evidence,
        List<ItemHistory.Entry> history,
        String historyUnknown,
        List<Fact> facts,
        List<RawString> panels,
        List<String> can,
        List<String> known,
        Map<String, String> typed,
        Map<String, String> problems,
        @Nullable String did,
        String said) {
    /** The incident it comes from; not readable where it was deleted. */
    @TemplateData
    public record From(String number, String title, String address, boolean readable) {}

    /** Its state, as the tag {@code state} shows it. */
    @TemplateData
    public record State(String word, String icon, boolean reached) {}

    /** A factor that it answers. */
    @TemplateData
    public record Answered(String label, RawString text) {}

    /** A line of the side column. */
    @TemplateData
    public record Fact(String name, String value, String hint) {}

    public String spoken() {
        return "AI-" + number;
    }

    public String address() {
        return "/actions/" + number;
    }

    /** Whether that can be done with it now. */
    public boolean may(String deed) {
        return can.contains(deed);
    }

    /** What was typed into a field and not taken; empty otherwise. */
    public String was(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether this form is the one to mend. */
    public boolean opens(String deed) {
        return deed.equals(typed.get("do"));
    }
}
