package dev.debrief.document.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the columns of a table hold.
 *
 * @param heads the cells of the header; blank where the first row is data
 * @param roles for each column what it holds, as columns.words calls it; empty where nothing is known
 */
record Columns(List<String> heads, List<String> roles, List<List<String>> rows) {
    private static final PhraseBook BOOK = PhraseBook.named("columns");
    private static final Set<String> WHEN = Set.of("time", "date", "zone");
    private static final double SURE = 0.6;

    static Columns of(Block.Table table) {
        boolean headless = table.header().stream()
                .anyMatch(cell -> Timed.whole(cell).filter(Stamp::isHard).isPresent() && !cell.isBlank());
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (headless) rows.add(0, table.header());
        List<String> heads =
                table.header().stream().map(cell -> headless ? "" : cell).toList();
        List<String> roles = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) roles.add(role(heads.get(i), roles));
        byContent(roles, rows);
        return new Columns(heads, roles, rows);
    }

    private static String role(String head, List<String> before) {
        String plain = Plain.of(head).replaceAll("\\([^)]{0,80}\\)", " ");
        if (plain.strip().equals("#")) return "number";
        String role = BOOK.best(plain)
                .filter(found -> found.score() >= SURE)
                .map(PhraseBook.Found::meaning)
                .orElse("");
        boolean twice = role.equals("text") && before.contains("text");
        return twice ? "notes" : role;
    }

    /** A column of times is one whatever its head says; the longest texts are the words. */
    private static void byContent(List<String> roles, List<List<String>> rows) {
        for (int i = 0; i < roles.size(); i++) {
            int column = i;
            List<String> cells = rows.stream()
                    .map(row -> column < row.size() ? row.get(column) : "")
                    .filter(cell -> !cell.isBlank())
                    .limit(50)
                    .toList();
            long times =
                    cells.stream().filter(cell -> Timed.whole(cell).isPresent()).count();
            boolean mostly = !cells.isEmpty() && times * 10 >= cells.size() * 6L;
            if (mostly && (roles.get(i).isEmpty() || roles.get(i).equals("text"))) roles.set(i, "time");
        }
        if (roles.contains("text")) return;
        IntStream.range(0, roles.size())
                .filter(i -> roles.get(i).isEmpty()
                        || roles.get(i).equals("notes")
                        || roles.get(i).equals("status"))
                .reduce((a, b) -> length(rows, b) > length(rows, a) ? b : a)
                .ifPresent(i -> roles.set(i, "text"));
    }

    private static int length(List<List<String>> rows, int column) {
        return rows.stream()
                .limit(50)
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .sum();
    }

    /** The columns that say when, in their order. */
    List<Integer> when() {
        return IntStream.range(0, roles.size())
                .filter(i -> WHEN.contains(roles.get(i)))
                .boxed()
                .toList();
    }

    /** The column with the words; -1 for none. */
    int text() {
        return roles.indexOf("text");
    }

    /** The first column with that role; -1 for none. */
    int of(String role) {
        return roles.indexOf(role);
    }

    String head(int column) {
        return column < heads.size() ? Plain.of(heads.get(column)) : "";
    }
}
