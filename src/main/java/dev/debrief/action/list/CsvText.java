package dev.debrief.action.list;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table as RFC 4180 has them, safe to open in a spreadsheet: no cell is taken for a formula. */
public final class CsvText {
    /** Before everything, so that spreadsheets read the file as UTF-8. */
    public static final String BEGINNING = "\uFEFF";

    private static final String FORMULAS = "=+-@\t\r";

    private CsvText() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        String safe = isFormula ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
