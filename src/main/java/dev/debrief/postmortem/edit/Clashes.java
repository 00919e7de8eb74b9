package dev.debrief.postmortem.edit;

import dev.debrief.document.Conflict;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of fields, rows and orders that were changed in two places. */
final class Clashes {
    /** What is typed now, and what is still to be chosen or can be taken back. */
    record Chosen(Manuscript typed, List<OpenClash> clashes) {}

    private Clashes() {}

    static List<OpenClash> open(List<OpenClash> clashes) {
        return clashes.stream().filter(OpenClash::isOpen).toList();
    }

    /**
     * The clashes with those of one more merge. A newer revision stands in the place of an older one, which the
     * history has; what the same person typed elsewhere stays until it was looked at. What had not been settled yet
     * goes on from where it began: mine never took in the version in between, and it must not look as if I had
     * removed what that one says.
     *
     * @param revision the revision that says theirs; 0 for another tab or device
     */
    static List<OpenClash> and(
            List<OpenClash> clashes,
            List<Conflict> conflicts,
            Manuscript before,
            Manuscript mine,
            Manuscript theirs,
            int revision,
            Instant at) {
        List<OpenClash> all = new ArrayList<>(clashes);
        for (Conflict conflict : conflicts) {
            String field = conflict.field();
            String their = ManuscriptFields.LISTS.contains(field) ? words(theirs.rows(field)) : conflict.theirs();
            List<OpenClash> older = all.stream()
                    .filter(known -> known.field().equals(field))
                    .filter(known ->
                            !known.isOpen() || (revision > 0 && !known.isOwn()) || their.equals(known.theirs()))
                    .toList();
            all.removeAll(older);
            Optional<OpenClash> open = open(older).stream().findFirst();
            String began = open.isPresent() ? open.get().before() : before.value(field);
            all.add(new OpenClash(key(field, all), field, began, their, gone(field, mine), revision, at, null));
        }
        return List.copyOf(all);
    }

    /** What a person chose for one of them: {@code mine}, {@code theirs} or {@code together}. */
    static Chosen choose(Manuscript typed, List<OpenClash> clashes, OpenClash clash, String theirs, String choice) {
        if (!clash.isOpen()) return new Chosen(typed, clashes);
        Optional<RowId> row = row(clash.field());
        if (row.isPresent()) {
            boolean stays = choice.equals("together") || !choice.equals(clash.gone());
            return new Chosen(
                    stays ? typed : Removed.take(typed, list(clash.field()), row.get()), without(clashes, clash));
        }
        if (ManuscriptFields.LISTS.contains(clash.field())) {
            return new Chosen(
                    choice.equals("theirs") ? ordered(typed, clash.field(), theirs) : typed, without(clashes, clash));
        }
        String mine = typed.value(clash.field());
        String made = switch (choice) {
            case "theirs" -> theirs;
            case "together" -> Together.of(clash.before(), mine, theirs).text();
            default -> mine;
        };
        return new Chosen(
                typed.with(clash.field(), made),
                replaced(clashes, clash, clash.settled(new OpenClash.Settled(choice, mine, made))));
    }

    /** The choice never was, unless somebody has typed over it since. */
    static Chosen takeBack(Manuscript typed, List<OpenClash> clashes, OpenClash clash) {
        OpenClash.Settled settled = clash.settled();
        if (settled == null || !isUntouched(clash, typed)) return new Chosen(typed, clashes);
        return new Chosen(typed.with(clash.field(), settled.mine()), replaced(clashes, clash, clash.settled(null)));
    }

    /** Whether what was chosen still stands as it was made. */
    static boolean isUntouched(OpenClash clash, Manuscript typed) {
        return clash.settled() != null && clash.settled().made().equals(typed.value(clash.field()));
    }

    /** The row, where the whole row is in question ({@code timeline.t3}) and not a field of it. */
    static Optional<RowId> row(String field) {
        String[] parts = field.split("\\.", -1);
        return parts.length == 2 && ManuscriptFields.LISTS.contains(parts[0]) ? Rows.id(parts[1]) : Optional.empty();
    }

    static String list(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private static @Nullable String gone(String field, Manuscript mine) {
        return row(field)
                .map(row -> mine.rows(list(field)).contains(row) ? "theirs" : "mine")
                .orElse(null);
    }

    private static String key(String field, List<OpenClash> known) {
        String key = field;
        for (int n = 2; has(known, key); n++) key = field + "-" + n;
        return key;
    }

    private static boolean has(List<OpenClash> known, String key) {
        return known.stream().anyMatch(clash -> clash.key().equals(key));
    }

    private static List<OpenClash> without(List<OpenClash> clashes, OpenClash gone) {
        return clashes.stream().filter(clash -> !clash.key().equals(gone.key())).toList();
    }

    private static List<OpenClash> replaced(List<OpenClash> clashes, OpenClash old, OpenClash by) {
        return clashes.stream()
                .map(clash -> clash.key().equals(old.key()) ? by : clash)
                .toList();
    }

    /** The order that the words say; rows that they do not name stay behind. */
    private static Manuscript ordered(Manuscript typed, String list, String words) {
        List<RowId> order = new ArrayList<>(Arrays.stream(words.split(" "))
                .flatMap(word -> Rows.id(word).stream())
                .filter(typed.rows(list)::contains)
                .toList());
        typed.rows(list).stream().filter(row -> !order.contains(row)).forEach(order::add);
        return typed.withRows(list, order);
    }

    private static String words(List<RowId> rows) {
        return rows.stream().map(RowId::value).collect(Collectors.joining(" "));
    }
}
