package dev.debrief.document.pasted;

import dev.debrief.document.pasted.Tables.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which column of a table holds the time, who said it and what; told by the heading, else by what stands below. */
final class Columns {
    private static final Set<String> TIMES = Set.of(
            "time",
            "timestamp",
            "datetime",
            "date/time",
            "date time",
            "when",
            "at",
            "created",
            "created at",
            "created_at",
            "createdat",
            "occurred at",
            "triggered at",
            "started at",
            "zeit",
            "zeitpunkt",
            "uhrzeit",
            "heure",
            "hora",
            "time (utc)",
            "timestamp (utc)",
            "เวลา",
            "ts");
    private static final Set<String> DAYS = Set.of("date", "day", "datum", "jour", "fecha", "data", "วันที่", "วัน");
    private static final Set<String> AUTHORS = Set.of(
            "author",
            "user",
            "username",
            "user name",
            "who",
            "name",
            "from",
            "sender",
            "nick",
            "person",
            "by",
            "reporter",
            "autor",
            "benutzer",
            "wer",
            "auteur",
            "qui",
            "usuario",
            "quién",
            "ผู้ส่ง",
            "ใคร",
            "user_name",
            "display name");
    private static final Set<String> TEXTS = Set.of(
            "text",
            "message",
            "event",
            "what",
            "what happened",
            "description",
            "content",
            "summary",
            "title",
            "entry",
            "details",
            "body",
            "nachricht",
            "ereignis",
            "was",
            "beschreibung",
            "texte",
            "événement",
            "mensaje",
            "evento",
            "qué",
            "เหตุการณ์",
            "ข้อความ",
            "alert");
    /** What a log of IRC has instead of a name where the server speaks. */
    private static final Set<String> SERVER = Set.of("-->", "<--", "--", "=!=", "-!-");

    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}.*|\\d{1,2}\\s?[AaPp]\\.?[Mm].*", Pattern.DOTALL);

    private final List<Cells> rows;
    private final List<String> headings;
    private final int width;
    private int day = -1;
    private int time = -1;
    private int author = -1;
    private int text = -1;

    private Columns(List<Cells> all) {
        List<String> first = all.get(0).cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        boolean headed = first.stream().anyMatch(Columns::isKnown)
                && first.stream().noneMatch(cell -> Stamp.alone(cell) != null);
        headings = headed ? all.get(0).cells() : List.of();
        rows = headed ? all.subList(1, all.size()) : all;
        width = all.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (headed) byName(first);
        byContent();
    }

    /** Empty where no column holds times. */
    static Optional<Conversation> read(Scroll scroll, List<Cells> rows) {
        if (rows.size() < 2) return Optional.empty();
        Columns columns = new Columns(rows);
        if (columns.time < 0 || columns.text < 0) return Optional.empty();
        return Optional.of(columns.conversation(scroll, rows));
    }

    private static boolean isKnown(String heading) {
        return Stream.of(TIMES, DAYS, AUTHORS, TEXTS).anyMatch(words -> words.contains(heading));
    }

    private void byName(List<String> names) {
        time = first(names, TIMES);
        day = first(names, DAYS);
        author = first(names, AUTHORS);
        text = first(names, TEXTS);
        if (time < 0) {
            time = day;
            day = -1;
        }
    }

    private static int first(List<String> names, Set<String> words) {
        return IntStream.range(0, names.size())
                .filter(at -> words.contains(names.get(at)))
                .findFirst()
                .orElse(-1);
    }

    private void byContent() {
        if (time < 0 || share(time, cell -> isTime(cell) ? 1 : 0) < 0.5) {
            time = best(cell -> isTime(cell) ? 1 : 0, 0.7);
        }
        if (time < 0) return;
        boolean bare = share(time, cell -> CLOCK.matcher(cell).matches() ? 1 : 0) > 0.5;
        if (bare && day < 0) day = best(cell -> Stamp.divider(cell) != null ? 1 : 0, 0.7);
        if (text < 0) text = best(String::length, 1);
        if (author < 0 && headings.isEmpty())
            author = best(cell -> Names.isLikely(cell) || SERVER.contains(cell) ? 1 : 0, 0.8);
    }

    private static boolean isTime(String cell) {
        return Stamp.alone(cell) != null || cell.matches("1\\d{9}(?:\\.\\d+)?");
    }

    /** The column with the highest measure that no other is known for; -1 where none reaches it. */
    private int best(ToDoubleFunction<String> measure, double least) {
        int found = -1;
        double highest = least;
        for (int column = 0; column < width; column++) {
            if (column == time || column == day || column == author || column == text) continue;
            double is = share(column, measure);
            if (is < highest || (found >= 0 && is == highest)) continue;
            found = column;
            highest = is;
        }
        return found;
    }

    private double share(int column, ToDoubleFunction<String> measure) {
        return rows.stream()
                .limit(500)
                .map(row -> cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(measure)
                .average()
                .orElse(0);
    }

    private static String cell(Cells row, int column) {
        return column < 0 || column >= row.cells().size() ? "" : row.cells().get(column);
    }

    private Conversation conversation(Scroll scroll, List<Cells> all) {
        Conversation into = new Conversation();
        boolean[] covered = new boolean[scroll.size()];
        for (Cells row : all) {
            for (int line = row.from(); line < row.to() && line < covered.length; line++) covered[line] = true;
        }
        if (!headings.isEmpty())
            into.leave(all.get(0).from(), scroll.line(all.get(0).from()), Noise.HEADING);
        for (Cells row : rows) {
            if (SERVER.contains(cell(row, author))) {
                Noise why = Noise.ofMessage(words(row));
                into.leave(row.from(), scroll.line(row.from()), why == null ? Noise.CHANNEL : why);
                continue;
            }
            String when = (cell(row, day) + " " + cell(row, time)).strip();
            into.begin(row.from(), row.to(), when, TimeFirst.nick(cell(row, author)), words(row), 1);
        }
        for (int line = 0; line < covered.length; line++) {
            String beside = scroll.line(line);
            if (covered[line] || beside.isBlank()) continue;
            if (beside.matches("[|:\\s-]+")) into.leave(line, beside, Noise.HEADING);
            else into.strays.add(new Stray(line, beside));
        }
        return into;
    }

    /** The text, and what stands in the other columns behind it. */
    private String words(Cells row) {
        List<String> others = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            boolean used = column == time || column == day || column == author || column == text;
            String cell = cell(row, column);
            if (used || cell.isEmpty()) continue;
            others.add(
                    column < headings.size() && !headings.get(column).isEmpty()
                            ? headings.get(column) + ": " + cell
                            : cell);
        }
        String words = cell(row, text);
        if (others.isEmpty()) return words;
        return words.isEmpty() ? String.join("; ", others) : words + " (" + String.join("; ", others) + ")";
    }
}
