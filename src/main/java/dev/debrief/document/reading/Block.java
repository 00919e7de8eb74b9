package dev.debrief.document.reading;

import java.util.List;

/** A block of a document: its source as whole lines at the left margin, and the line where it begins, from 1. */
sealed interface Block {
    String source();

    int line();

    /**
     * A heading.
     *
     * @param text between the marks, as written
     */
    record Heading(int level, String text, String source, int line) implements Block {}

    record Paragraph(String source, int line) implements Block {}

    record Items(List<Item> items, boolean ordered, String source, int line) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Of pipes or of HTML. Rows may be shorter or longer than the header. */
    record Table(List<String> header, List<List<String>> rows, String source, int line) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A fence, or lines that are indented.
     *
     * @param code the lines between the fences
     */
    record Code(String code, String source, int line) implements Block {}

    /** A quote, HTML, or a rule. */
    record Other(boolean isRule, String source, int line) implements Block {}
}
