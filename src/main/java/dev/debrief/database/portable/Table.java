package dev.debrief.database.portable;

import java.util.List;
import java.util.stream.Collectors;

/** A table that travels, with its columns in their order and those of its primary key in theirs. */
record Table(String name, List<Column> columns, List<Column> key) {
    String quoted() {
        return Quoted.name(name);
    }

    String columnNames() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    /** Hands out every row, ordered so that the same rows always give the same file. */
    String copyOut() {
        String order = key.isEmpty()
                ? "t::text collate \"C\""
                : key.stream().map(Column::inOrder).collect(Collectors.joining(", "));
        return "copy (select " + columnNames() + " from " + quoted() + " t order by " + order + ") to stdout";
    }

    /** Takes rows in; triggers that keep derived tables do their work meanwhile. */
    String copyIn() {
        return "copy " + quoted() + " (" + columnNames() + ") from stdin";
    }
}
