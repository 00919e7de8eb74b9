package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The rows of a table as entries; its columns are known by their heads, otherwise by what stands in them. */
final class TimelineTable {
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b");
    private static final Pattern WITHOUT_YEAR = Pattern.compile("\\d{1,2} [A-Z][a-z]{2}");

    private final Columns columns;
    private final Timeline timeline;

    private TimelineTable(Columns columns, Timeline timeline) {
        this.columns = columns;
        this.timeline = timeline;
    }

    static void read(Block.Table table, Timeline timeline) {
        Columns columns = Columns.of(table);
        boolean entries = columns.text() >= 0 && table.header().size() > 1;
        if (!entries) {
            timeline.passage(table.source(), true);
            return;
        }
        TimelineTable reader = new TimelineTable(columns, timeline);
        int line = table.line() + 1;
        for (List<String> row : columns.rows()) reader.row(row, ++line);
    }

    private void row(List<String> row, int line) {
        if (row.stream().allMatch(String::isBlank)) return;
        List<Integer> when = columns.when();
        String written = String.join(
                " ",
                when.stream()
                        .map(column -> cell(row, column))
                        .filter(cell -> !cell.isBlank())
                        .map(Plain::of)
                        .toList());
        String text = cell(row, columns.text());
        boolean nothing = Marks.isPlaceholder(text)
                && (written.isBlank() || stamp(written).isEmpty() || Marks.isPlaceholder(text));
        if (nothing
                && IntStream.range(0, row.size())
                        .filter(i -> !when.contains(i))
                        .allMatch(i -> Marks.isPlaceholder(cell(row, i)))) {
            timeline.leave(String.join(" ", row).strip());
            return;
        }
        String words = words(row, text);
        Optional<Stamp> stamp = stamp(written);
        if (stamp.isEmpty() && written.isBlank()) timeline.add(null, words, null, line);
        else
            timeline.add(
                    stamp.map(found -> withYear(found.written(written))).orElseGet(() -> inWords(written)),
                    words,
                    null,
                    line);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    /** The words of the row, and what stands in columns that have no place of their own. */
    private String words(List<String> row, String text) {
        List<String> words = new ArrayList<>();
        if (!Marks.isPlaceholder(text)) words.add(text);
        for (int i = 0; i < row.size(); i++) {
            boolean other = i != columns.text() && !columns.when().contains(i) && !Marks.isPlaceholder(row.get(i));
            if (other) words.add((columns.head(i).isBlank() ? "" : columns.head(i) + ": ") + row.get(i));
        }
        return String.join("\n\n", words);
    }

    private static Optional<Stamp> stamp(String written) {
        return StampReader.read(Pieces.of(written)).filter(stamp -> stamp.isHard() || stamp.weekday() != null);
    }

    private static Stamp inWords(String written) {
        return new Stamp(written, Stamp.Day.clear("?"), null, null, null, null, 0);
    }

    /** The year may stand in the head of the column alone. */
    private Stamp withYear(Stamp stamp) {
        Stamp.Day day = stamp.day();
        if (day == null || !WITHOUT_YEAR.matcher(day.spoken()).matches()) return stamp;
        for (int column : columns.when()) {
            Matcher year = YEAR.matcher(columns.head(column));
            if (year.find()) {
                Stamp.Day dated = Stamp.Day.clear(day.spoken() + " " + year.group(1));
                return new Stamp(
                        stamp.asWritten(),
                        dated,
                        stamp.weekday(),
                        stamp.clock(),
                        stamp.zone(),
                        stamp.distance(),
                        stamp.pieces());
            }
        }
        return stamp;
    }
}
