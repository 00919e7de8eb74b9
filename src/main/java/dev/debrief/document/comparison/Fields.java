package dev.debrief.document.comparison;

import java.util.ArrayList;
import java.util.List;

/** Compares the fields of a part or of a row, one by one. */
final class Fields {
    private final WordDifference words;

    Fields(WordDifference words) {
        this.words = words;
    }

    WordDifference words() {
        return words;
    }

    /** Both have the same fields in the same order. */
    List<FieldChange> changed(List<Value> before, List<Value> after) {
        List<FieldChange> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).means().equals(after.get(i).means())) changes.add(change(before.get(i), after.get(i)));
        }
        return changes;
    }

    /** Everything that a row says which only one document has. */
    static List<FieldChange> whole(List<Value> values, Side side) {
        return values.stream()
                .filter(value -> !value.isSilent())
                .map(value -> new FieldChange(
                        value.name(),
                        value.shape() == Value.Shape.PROSE,
                        value.words().stream()
                                .map(text -> new Piece(side, text))
                                .toList()))
                .toList();
    }

    private FieldChange change(Value before, Value after) {
        boolean prose = before.shape() == Value.Shape.PROSE;
        List<Piece> pieces = new ArrayList<>();
        if (before.words().equals(after.words()) || before.shape() == Value.Shape.WHOLE)
            replaced(before, after, pieces);
        else if (prose) pieces.addAll(words.between(first(before), first(after)));
        else names(before.words(), after.words(), pieces);
        return new FieldChange(before.name(), prose, pieces);
    }

    private static void replaced(Value before, Value after, List<Piece> pieces) {
        before.words().forEach(text -> pieces.add(new Piece(Side.BEFORE, text)));
        after.words().forEach(text -> pieces.add(new Piece(Side.AFTER, text)));
    }

    private static void names(List<String> before, List<String> after, List<Piece> pieces) {
        boolean turned = String.join("\n", before).compareTo(String.join("\n", after)) > 0;
        List<Alignment.Step<String>> steps = Alignment.of(
                        turned ? after : before, turned ? before : after, Effort.forOneText())
                .orElse(List.of());
        if (steps.isEmpty()) {
            before.forEach(name -> pieces.add(new Piece(Side.BEFORE, name)));
            after.forEach(name -> pieces.add(new Piece(Side.AFTER, name)));
        }
        for (Alignment.Step<String> step : steps) {
            Side side = turned ? step.side().turned() : step.side();
            pieces.add(new Piece(side, step.element()));
        }
    }

    private static String first(Value value) {
        return value.words().isEmpty() ? "" : value.words().get(0);
    }
}
