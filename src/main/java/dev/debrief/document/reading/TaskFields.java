package dev.debrief.document.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The details of an action item as labelled bullets below it: {@code - Owner: Ana}. */
record TaskFields(List<Item> items) {
    private static final PhraseBook COLUMNS = PhraseBook.named("columns");
    private static final Set<String> DETAILS = Set.of("owner", "ticket", "due", "status", "priority", "kind", "number");

    /** Empty where the rows of a chapter are anything else. */
    static Optional<TaskFields> of(Chapter chapter) {
        return chapter.children.isEmpty() ? of(chapter.blocks) : Optional.empty();
    }

    static Optional<TaskFields> of(List<Block> blocks) {
        List<Item> items = blocks.stream()
                .filter(block -> block instanceof Block.Items)
                .flatMap(block -> ((Block.Items) block).items().stream())
                .toList();
        boolean all = !items.isEmpty() && items.stream().allMatch(item -> isDetail(item.body()));
        return all ? Optional.of(new TaskFields(items)) : Optional.empty();
    }

    /** What a labelled bullet or line says: {@code Owner: Ana}. */
    static Optional<String> value(String text, String role) {
        return text.lines()
                .skip(1)
                .limit(40)
                .map(line -> line.replaceFirst("^\\s*(?:[-*+]\\s+)?", ""))
                .flatMap(line -> Label.of(line).stream())
                .filter(label -> !label.value().isBlank() && COLUMNS.says(label.name(), role))
                .map(Label::value)
                .findFirst();
    }

    private static boolean isDetail(String body) {
        return Label.of(body)
                .flatMap(label -> COLUMNS.best(label.name()))
                .filter(found -> found.score() >= 1 && DETAILS.contains(found.meaning()))
                .isPresent();
    }
}
