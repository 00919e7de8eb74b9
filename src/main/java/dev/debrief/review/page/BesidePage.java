package dev.debrief.review.page;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * What a figure that is not of items was counted from, as it was.
 *
 * @param count in words, all of them and not only those on this page
 * @param columns what stands behind the name of a row
 * @param more the address behind which it goes on; empty where it does not
 */
@TemplateData
record BesidePage(
        String heading,
        String month,
        String back,
        String narrowed,
        String count,
        List<String> columns,
        List<Row> rows,
        String more) {
    /** One of them: the incident, what the row is about, and a cell for each column. */
    @TemplateData
    record Row(String number, String text, String address, List<String> cells) {}

    /** A cell with the name of its column. */
    @TemplateData
    record Cell(String column, String text) {}

    /** The cells of a row. */
    public List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++)
            cells.add(new Cell(columns.get(i), row.cells().get(i)));
        return cells;
    }
}
