package dev.debrief.document.pasted;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Rows of cells: CSV with commas, semicolons or tabs, tables of Markdown, cells copied from a page. */
final class Tables {
    private static final List<Character> DIVIDERS = List.of('\t', ',', ';');

    private Tables() {}

    /**
     * One row.
     *
     * @param from its first line, from 0
     * @param to the line behind its last one
     */
    record Cells(int from, int to, List<String> cells) {}

    /** Empty where it is no table, or none with a time in it. */
    static Optional<Conversation> read(Scroll scroll) {
        if (isMarkdown(scroll)) return Columns.read(scroll, markdown(scroll));
        for (char divider : DIVIDERS) {
            if (!isDivided(scroll, divider)) continue;
            Optional<Conversation> read = Columns.read(scroll, divided(scroll, divider));
            if (read.isPresent()) return read;
        }
        return Optional.empty();
    }

    private static boolean isMarkdown(Scroll scroll) {
        long rows = scroll.lines().stream().filter(Tables::isRow).count();
        return rows >= 2
                && 2 * rows
                        > scroll.lines().stream()
                                .filter(line -> !line.isBlank())
                                .count();
    }

    private static boolean isRow(String line) {
        String row = line.strip();
        return row.startsWith("|") && row.length() > 2 && row.indexOf('|', 1) > 0;
    }

    private static List<Cells> markdown(Scroll scroll) {
        List<Cells> rows = new ArrayList<>();
        for (int at = 0; at < scroll.size(); at++) {
            String line = scroll.line(at).strip();
            if (!isRow(line) || line.matches("[|:\\s-]+")) continue;
            String inner = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
            List<String> cells = Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                    .map(cell -> cell.replace("\\|", "|").strip())
                    .toList();
            rows.add(new Cells(at, at + 1, cells));
        }
        return rows;
    }

    /** Whether the divider stands in most of the first lines. */
    private static boolean isDivided(Scroll scroll, char divider) {
        List<String> sample = scroll.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(200)
                .toList();
        long with = sample.stream().filter(line -> line.indexOf(divider) >= 0).count();
        return sample.size() >= 2 && with * 10 >= sample.size() * 6L;
    }

    private static List<Cells> divided(Scroll scroll, char divider) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(divider);
        if (divider == '\t') schema = schema.withoutQuoteChar();
        ObjectReader reader = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(schema);
        List<Cells> rows = new ArrayList<>();
        try (MappingIterator<String[]> read = reader.readValues(String.join("\n", scroll.lines()))) {
            int from = 0;
            while (read.hasNext()) {
                String[] cells = read.next();
                int behind = Math.max(from + 1, read.getCurrentLocation().getLineNr() - 1);
                if (!read.hasNext()) behind = scroll.size();
                if (Arrays.stream(cells).anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Cells(
                            from,
                            behind,
                            Arrays.stream(cells).map(String::strip).toList()));
                }
                from = behind;
            }
            return rows;
        } catch (IOException | RuntimeException noTable) {
            // a quotation mark that nobody closed: then the lines are read as lines
            return List.of();
        }
    }
}
