package dev.debrief.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of figures as a list: {@code - customers: **312** people (internal)}. */
final class PlainFigures {
    static final String HEADING = "Figures:";
    private static final String HEADER = "| Measure | Amount | Unit |";
    private static final String RULE = "| --- | --- | --- |";
    private static final Pattern ROW = Pattern.compile("^\\| (.*) \\| (.+) \\| (.*) \\|$");
    private static final Pattern LINE = Pattern.compile("^- (.*): \\*\\*(.+)\\*\\*(?: (.*?))?( \\(internal\\))?$");

    private PlainFigures() {}

    /** The lines of a table that was found; none where there is none. */
    record Read(List<String> table, int behind) {}

    /** Empty where the table is another one, or would not come back. */
    static Optional<List<String>> of(List<String> table) {
        boolean internal = table.get(0).equals(HEADER + " Internal |");
        if (!internal && !table.get(0).equals(HEADER)) return Optional.empty();
        List<String> lines = new ArrayList<>(List.of(HEADING, ""));
        for (String row : table.subList(2, table.size())) {
            boolean marked = internal && row.endsWith(" yes |");
            String cells = row;
            if (internal) cells = row.replaceFirst(marked ? " yes \\|$" : "  \\|$", "");
            Matcher read = ROW.matcher(cells);
            if (!read.matches()) return Optional.empty();
            String unit = read.group(3).isEmpty() ? "" : " " + read.group(3);
            lines.add("- " + read.group(1) + ": **" + read.group(2) + "**" + unit + (marked ? " (internal)" : ""));
        }
        Read back = read(lines, 0);
        return back.table().equals(table) && back.behind() == lines.size() ? Optional.of(lines) : Optional.empty();
    }

    static Read read(List<String> lines, int at) {
        boolean begins = at + 2 < lines.size()
                && lines.get(at).equals(HEADING)
                && lines.get(at + 1).isEmpty();
        if (!begins) return new Read(List.of(), at);
        List<Matcher> rows = new ArrayList<>();
        int behind = at + 2;
        for (; behind < lines.size(); behind++) {
            Matcher row = LINE.matcher(lines.get(behind));
            if (!row.matches()) break;
            rows.add(row);
        }
        if (rows.isEmpty()) return new Read(List.of(), at);
        boolean internal = rows.stream().anyMatch(row -> row.group(4) != null);
        List<String> table = new ArrayList<>();
        table.add(HEADER + (internal ? " Internal |" : ""));
        table.add(RULE + (internal ? " --- |" : ""));
        for (Matcher row : rows) {
            String unit = row.group(3) == null || row.group(3).isEmpty() ? " " : row.group(3) + " ";
            String mark = !internal ? "" : row.group(4) == null ? "  |" : " yes |";
            table.add("| " + row.group(1) + " | " + row.group(2) + " | " + unit + "|" + mark);
        }
        return new Read(table, behind);
    }
}
