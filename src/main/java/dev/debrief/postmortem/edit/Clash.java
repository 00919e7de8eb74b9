package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import io.quarkus.qute.TemplateData;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that was changed in two places, both versions with the words marked that only one of them has.
 *
 * @param key what its buttons name it
 * @param own whether the same person wrote both
 * @param who whose the other version is, and from when
 * @param verb how it was settled, as a sentence; empty while it is open
 * @param places what stands side by side in a text that was put together
 */
@TemplateData
public record Clash(
        String key,
        String field,
        String label,
        String heading,
        boolean own,
        String who,
        List<Run> mine,
        List<Run> theirs,
        String verb,
        List<String> places) {
    /** A stretch of text; {@code marked} where only this version says it. */
    @TemplateData
    public record Run(String text, boolean marked) {}

    private static final String GONE = "(taken away)";

    /** As a page shows it: the other version, whose it is (empty for the same person), and from when. */
    static Clash of(OpenClash clash, Manuscript typed, String other, String by, String at) {
        String mine = clash.settled() == null
                ? side("mine", clash, typed, other)
                : clash.settled().mine();
        TwoVersions difference = new TwoVersions(mine, side("theirs", clash, typed, other));
        String label = Place.words(clash.field(), typed);
        String what = by.isEmpty() ? "you changed it in another tab or on another device too" : by + " changed it too";
        return new Clash(
                clash.key(),
                clash.field(),
                label,
                label + ": " + what + ", while you were writing",
                by.isEmpty(),
                by.isEmpty() ? "Yours, elsewhere, " + at : by + ", " + at,
                difference.mine(),
                difference.theirs(),
                verb(clash),
                places(clash, other));
    }

    public boolean isOpen() {
        return verb.isEmpty();
    }

    /** Whether the two versions are texts, which can be put together. */
    public boolean isText() {
        return !ManuscriptFields.LISTS.contains(field) && Clashes.row(field).isEmpty();
    }

    private static String side(String side, OpenClash clash, Manuscript typed, String other) {
        if (ManuscriptFields.LISTS.contains(clash.field())) {
            return side.equals("mine")
                    ? order(typed, clash.field(), ids(typed, clash.field()))
                    : order(typed, clash.field(), other);
        }
        Optional<RowId> row = Clashes.row(clash.field());
        if (row.isEmpty()) return side.equals("mine") ? typed.value(clash.field()) : other;
        return side.equals(clash.gone()) ? GONE : text(typed, Clashes.list(clash.field()), row.get());
    }

    /** The rows in that order, each by its first words. */
    private static String order(Manuscript typed, String list, String ids) {
        return Arrays.stream(ids.split(" "))
                .flatMap(id -> Rows.id(id).stream())
                .filter(typed.rows(list)::contains)
                .map(row -> text(typed, list, row))
                .collect(Collectors.joining("\n"));
    }

    private static String ids(Manuscript typed, String list) {
        return typed.rows(list).stream().map(RowId::value).collect(Collectors.joining(" "));
    }

    private static String text(Manuscript from, String list, RowId row) {
        return ManuscriptFields.columns(list).stream()
                .map(column -> from.value(list, row, column).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String verb(OpenClash clash) {
        if (clash.settled() == null) return "";
        return switch (clash.settled().choice()) {
            case "theirs" -> "The other version stands here now.";
            case "together" -> "Both versions were put together. Read it over.";
            default -> "Your version stands.";
        };
    }

    private static List<String> places(OpenClash clash, String other) {
        if (clash.settled() == null || !clash.settled().choice().equals("together")) return List.of();
        return Together.of(clash.before(), clash.settled().mine(), other).places();
    }
}
