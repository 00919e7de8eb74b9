package dev.debrief.postmortem.edit;

import dev.debrief.document.FactorPointers;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.Milestone;
import dev.debrief.document.RowId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the buttons of rows and clashes do to what was typed, and the place on the page to go on from. */
final class RowDeeds {
    /** What is typed now; {@code anchor} is the id of the element to show, without {@code #}. */
    record Done(Manuscript manuscript, String anchor) {}

    private RowDeeds() {}

    /** Empty where the button is not about rows. */
    static Optional<Done> apply(Manuscript typed, Deed deed, Supplier<RowId> fresh) {
        String list = deed.word(0);
        return switch (deed.verb()) {
            case "add" -> Optional.of(add(typed, deed, fresh.get()));
            case "undo" -> Optional.of(undo(typed));
            case "unsort" -> Optional.of(new Done(OrderBefore.putBack(typed), "part-timeline"));
            case "milestone" -> row(deed).map(row -> milestone(typed, list, row));
            case "remove" -> row(deed).map(row -> remove(typed, list, row));
            case "up" -> row(deed).map(row -> new Done(move(typed, list, row, -1), anchor(list, row)));
            case "down" -> row(deed).map(row -> new Done(move(typed, list, row, 1), anchor(list, row)));
            case "indent" -> row(deed).map(row -> new Done(CauseMoves.indent(typed, row), anchor(list, row)));
            case "outdent" -> row(deed).map(row -> new Done(CauseMoves.outdent(typed, row), anchor(list, row)));
            case "due" -> Rows.id(list).flatMap(row -> due(typed, row, deed.word(1)));
            case "cover" -> Rows.id(list).map(cause -> cover(typed, cause, fresh.get()));
            default -> Optional.empty();
        };
    }

    private static Done add(Manuscript typed, Deed deed, RowId fresh) {
        String list = deed.word(0);
        Manuscript more = Rows.id(deed.word(2))
                .map(row -> list.equals(ManuscriptFields.FACTORS)
                        ? CauseMoves.add(typed, deed.word(1), row, fresh)
                        : Rows.addAfter(typed, list, row, fresh))
                .orElseGet(() -> Rows.addLast(typed, list, fresh));
        return new Done(more, anchor(list, fresh));
    }

    private static Manuscript move(Manuscript typed, String list, RowId row, int by) {
        return list.equals(ManuscriptFields.FACTORS)
                ? CauseMoves.move(typed, row, by)
                : Rows.move(typed, list, row, by);
    }

    /** A new action item that covers a cause. */
    static Done cover(Manuscript typed, RowId cause, RowId fresh) {
        String list = ManuscriptFields.ACTION_ITEMS;
        String covers = FactorPointers.name(ManuscriptFields.name(list, fresh, "covers"), cause);
        return new Done(Rows.addLast(typed, list, fresh).with(covers, FactorPointers.ON), anchor(list, fresh));
    }

    /** The date that the policy asks for; empty where it is none. */
    private static Optional<Done> due(Manuscript typed, RowId row, String day) {
        if (!day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return Optional.empty();
        String field = ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, row, "due");
        return Optional.of(new Done(typed.with(field, day), "field-" + field));
    }

    /** A new action item out of the catalogue; it covers a cause where one is named. */
    static Done write(Manuscript typed, String text, String kind, @Nullable RowId cause, RowId fresh) {
        String list = ManuscriptFields.ACTION_ITEMS;
        Done added = cause == null ? new Done(Rows.addLast(typed, list, fresh), "") : cover(typed, cause, fresh);
        Manuscript filled = added.manuscript()
                .with(ManuscriptFields.name(list, fresh, "text"), text)
                .with(ManuscriptFields.name(list, fresh, "kind"), kind);
        return new Done(filled, anchor(list, fresh));
    }

    private static Done remove(Manuscript typed, String list, RowId row) {
        return new Done(Removed.take(typed, list, row), "removed");
    }

    /** The milestone is the entry's time from now on; a word that names no milestone changes nothing. */
    private static Done milestone(Manuscript typed, String milestone, RowId row) {
        Manuscript taken = Stream.of(Milestone.Kind.values())
                .filter(kind -> kind.word().equals(milestone))
                .map(kind -> typed.with(ManuscriptFields.from(kind), row.value()))
                .findFirst()
                .orElse(typed);
        return new Done(taken, anchor(ManuscriptFields.TIMELINE, row));
    }

    private static Done undo(Manuscript typed) {
        List<Removed> removed = Removed.in(typed);
        if (removed.isEmpty()) return new Done(typed, "main");
        Removed last = removed.get(removed.size() - 1);
        return new Done(Removed.putBack(typed), anchor(last.list(), last.row()));
    }

    private static Optional<RowId> row(Deed deed) {
        return Rows.id(deed.word(1));
    }

    /** The first field of the row: a browser that is led there puts the cursor into it. */
    private static String anchor(String list, RowId row) {
        String first = switch (list) {
            case "timeline" -> "when";
            case "figures" -> "measure";
            case "sections" -> "heading";
            case "links" -> "address";
            default -> "text";
        };
        return "field-" + list + "." + row + "." + first;
    }
}
