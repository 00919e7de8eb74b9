package dev.debrief.document;

import java.util.Arrays;
import java.util.List;

/** Reads the figures, the free sections and the links. */
record OtherRowsReader(TypedFields typed, Findings findings) {
    List<Impact.Figure> figures() {
        return typed.rows(ManuscriptFields.FIGURES).stream().map(this::figure).toList();
    }

    private Impact.Figure figure(RowId row) {
        String list = ManuscriptFields.FIGURES;
        return new Impact.Figure(
                row,
                line(list, row, "measure"),
                line(list, row, "amount"),
                line(list, row, "unit"),
                internal(list, row));
    }

    List<Section> sections() {
        return typed.rows(ManuscriptFields.SECTIONS).stream().map(this::section).toList();
    }

    private Section section(RowId row) {
        String list = ManuscriptFields.SECTIONS;
        return new Section(
                row,
                line(list, row, "heading"),
                typed.prose(ManuscriptFields.name(list, row, "body")),
                after(ManuscriptFields.name(list, row, "after")),
                internal(list, row));
    }

    private Part after(String field) {
        String written = typed.line(field);
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseGet(() -> atTheEnd(field, written));
    }

    private Part atTheEnd(String field, String written) {
        if (!written.isEmpty()) findings.doubt(field, "There is no such part, so this section stands at the end.");
        return Part.LINKS;
    }

    List<Link> links() {
        return typed.rows(ManuscriptFields.LINKS).stream().map(this::link).toList();
    }

    private Link link(RowId row) {
        String list = ManuscriptFields.LINKS;
        String address = ManuscriptFields.name(list, row, "address");
        return LinkAddress.read(
                row, address, typed.line(address), line(list, row, "title"), internal(list, row), findings);
    }

    private String line(String list, RowId row, String column) {
        return typed.line(ManuscriptFields.name(list, row, column));
    }

    private boolean internal(String list, RowId row) {
        return typed.isOn(ManuscriptFields.name(list, row, ManuscriptFields.INTERNAL));
    }
}
