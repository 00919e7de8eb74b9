package dev.debrief.postmortem.imports;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * How far many files are that came in at once, and what became of each.
 *
 * @param address of the page
 * @param summary what there is to say of all of it, in a sentence or two
 * @param settled how many are done with
 * @param isAtWork whether something is still to be done
 * @param canUndo whether something of it is there that can be undone
 * @param toUpdate how many of its files may update what they became before
 * @param more the address of the next files; empty where these are all
 */
public record RunPage(
        String address,
        String heading,
        String name,
        String begun,
        String summary,
        int total,
        int settled,
        boolean isAtWork,
        boolean canUndo,
        int kept,
        int toUpdate,
        List<Choice> choices,
        List<Row> rows,
        String more) {
    /** Files of one fate, to choose; {@code isChosen} for those that are shown. */
    @TemplateData
    public record Choice(String words, String address, boolean isChosen) {}

    /**
     * One file. {@code incident} is empty where there is none, {@code look} where nothing in it needs a look, {@code update}
     * where it is not one that may update its incident.
     */
    @TemplateData
    public record Row(
            String path,
            String fate,
            boolean asks,
            String incident,
            String address,
            String message,
            String look,
            String update) {}
}
