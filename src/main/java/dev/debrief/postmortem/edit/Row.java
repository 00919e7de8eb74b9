package dev.debrief.postmortem.edit;

import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of a list as the page shows it, with the number that people see. */
@TemplateData
public record Row(Sheet sheet, String list, RowId rowId, int number, int depth) {
    public String id() {
        return rowId.value();
    }

    public Field field(String column) {
        return sheet.field(ManuscriptFields.name(list, rowId, column));
    }

    String typed(String column) {
        return sheet.typed().value(list, rowId, column);
    }

    public List<Option> choices(String column) {
        return sheet.choices(this, column);
    }

    /** The causes that a column can point at: {@code covers}, {@code alsoLedTo}. */
    public List<Pointer> pointers(String column) {
        return sheet.pointers(ManuscriptFields.name(list, rowId, column), rowId);
    }

    /** {@code F2, F4}; {@code nothing yet} where it points at none. */
    public String pointedAt(String column) {
        String labels = pointers(column).stream()
                .filter(Pointer::chosen)
                .map(Pointer::label)
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? "nothing yet" : labels;
    }

    /** Words with the row's number where {@code #} stands. */
    public String label(String words) {
        return words.replace("#", Integer.toString(number));
    }

    /** {@code Remove entry 3}. */
    public String named(String words) {
        return label(pattern(words));
    }

    /** {@code Remove entry #}. */
    public String pattern(String words) {
        String noun = Place.noun(list);
        String blank = words.equals(",") ? ", " : words + " ";
        return blank + (noun.equals("F") ? "F#" : noun + " #");
    }

    /** Whether something stands in the columns that are folded away. */
    public boolean hasMore() {
        return Stream.of("source", "evidence", "alsoLedTo", "internal")
                        .anyMatch(column -> !typed(column).isBlank())
                || (list.equals(ManuscriptFields.FACTORS)
                        && pointers("alsoLedTo").stream().anyMatch(Pointer::chosen));
    }

    /** What the writing checks say of this row. */
    public Notes.Beside notes() {
        return sheet.notes().at(list + "." + id());
    }

    /** What the policy asks of this row; only action items have something. */
    public DueProposal proposal() {
        return sheet.proposal(rowId);
    }

    public boolean noted() {
        return !notedFields().isEmpty();
    }

    /** The fields about which something is to be said; times say it themselves. */
    public List<Field> notedFields() {
        return sheet.notedIn(ManuscriptFields.name(list, rowId, "")).stream()
                .filter(field -> !Times.isTime(field.name()))
                .toList();
    }
}
