package dev.debrief.action.list;

import dev.debrief.action.IssueMark;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a list or a board shows.
 *
 * @param sentence how many there are, how many are late, how long the oldest has waited
 * @param figures where the number stands that these were counted for; null where there is none
 * @param query what the address says, kept by every form
 * @param mayAct whether the reader may change items; readers see the list without boxes
 * @param tickets what the column of tickets is called; null where there is none
 * @param isTracked whether issues are kept somewhere, so that it is said where one is missing
 * @param next the address of the next page; null on the last
 * @param first the address of the first page; null on it
 */
@TemplateData
public record ItemsPage(
        String sentence,
        @Nullable String figures,
        String query,
        boolean isBoard,
        boolean mayAct,
        Controls controls,
        List<String> remarks,
        @Nullable Said said,
        List<Group> groups,
        @Nullable String tickets,
        boolean isTracked,
        @Nullable String next,
        @Nullable String first,
        boolean isNarrowed,
        boolean isFinished,
        List<Link> saved) {

    public boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }

    /** Of the table. */
    public int columns() {
        return 7 + (mayAct ? 1 : 0) + (tickets == null ? 0 : 1);
    }

    public int shown() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** A way to another list. */
    @TemplateData
    public record Link(String address, String words, boolean isHere) {}

    /** What stands together under one heading; {@code icon} only on the board. */
    @TemplateData
    public record Group(
            String id,
            String title,
            String hint,
            String icon,
            @Nullable String more,
            List<Row> rows) {}

    /** One item; {@code tone} is how {@code left} is set: {@code late}, {@code soon} or {@code hint}. */
    @TemplateData
    public record Row(
            int number,
            RawString text,
            String incident,
            @Nullable String incidentAddress,
            String owner,
            String kind,
            String due,
            String machine,
            String left,
            String tone,
            int redated,
            String age,
            String state,
            String word,
            String icon,
            boolean isReached,
            String ticket,
            @Nullable String ticketAddress,
            @Nullable IssueMark issue,
            boolean isSelected) {}

    /** The filters and where the views are. */
    @TemplateData
    public record Controls(
            List<Choice> choices,
            List<Choice> more,
            Choice grouping,
            String who,
            String incident,
            boolean isMoreSet,
            String list,
            String board,
            String csv,
            String save) {}

    /** One choice with what is chosen; {@code any} is what choosing nothing means. */
    @TemplateData
    public record Choice(String name, String label, String any, String chosen, List<Option> options) {
        public boolean isSet() {
            return !chosen.isEmpty();
        }
    }

    /** One that can be chosen. */
    @TemplateData
    public record Option(String value, String words) {}

    /**
     * What was done just now.
     *
     * @param undo the act that can be taken back; empty where nothing can
     * @param refused what was not done, item by item, and why
     */
    @TemplateData
    public record Said(String words, String undo, List<Refused> refused) {}

    /** Why one item stays as it is. */
    @TemplateData
    public record Refused(int number, String why) {}
}
