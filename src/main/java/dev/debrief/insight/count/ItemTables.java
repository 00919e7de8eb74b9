package dev.debrief.insight.count;

import dev.debrief.action.Strength;
import dev.debrief.document.ActionItem.Kind;
import dev.debrief.insight.count.Table.Cell;
import dev.debrief.insight.count.Table.Column;
import dev.debrief.insight.count.Table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Action items: what became of them, how old the open ones are, what kind they are, and who has them. */
final class ItemTables {
    private static final List<Column> OPEN_AND_LATE =
            List.of(new Column("open", "Open", Unit.COUNT), new Column("part", "Late", Unit.COUNT));
    private static final List<Column> MADE = List.of(new Column("items", "Items", Unit.COUNT));

    private final Facts facts;
    private final Addresses addresses;
    private final ItemPick pick;

    ItemTables(Facts facts, Addresses addresses) {
        this.facts = facts;
        this.addresses = addresses;
        this.pick = new ItemPick(facts.question().days(), facts.question().today());
    }

    /** What happened to items in the span, and how many wait now. */
    Table becoming() {
        List<Row> rows = List.of(
                count("made", "Made in the span"),
                count("made-done", "of them done by now"),
                count("made-refused", "of them won\u2019t do"),
                count("due", "Fell due in the span"),
                count("on-time", "of them done on time"),
                count("done", "Done in the span"),
                count("open", "Open now"),
                count("late", "of them late"));
        return new Table(
                "items",
                "What became of action items",
                Table.Shape.BARS,
                "Items",
                "Items as they stand now. Items of deleted incidents and of duplicates, and items that were taken out of their"
                        + " document, never count; those of drills only where drills are asked for.",
                MADE,
                rows,
                List.of());
    }

    private Row count(String figure, String label) {
        var test = pick.of(Pick.of(figure)).orElseThrow();
        long count = facts.items().stream().filter(test).count();
        return new Row(figure, label, List.of(Cell.of(count, addresses.items(Pick.of(figure)))));
    }

    Table ages() {
        List<ItemFacts> open = facts.items().stream().filter(ItemFacts::isOpen).toList();
        Map<String, Long> counts =
                IncidentTables.counts(open, one -> List.of(pick.age(one).word()));
        Map<String, Long> late = late(open, one -> pick.age(one).word());
        List<Row> rows = Arrays.stream(Age.values())
                .map(age -> openRow("age", age.word(), age.title(), counts, late))
                .toList();
        return new Table(
                "age",
                "How old the open ones are",
                Table.Shape.BARS,
                "Age",
                "Items that are open or in progress now, whatever the span is, by whole days since they were made. Late are"
                        + " those whose due date has passed.",
                OPEN_AND_LATE,
                rows,
                List.of());
    }

    /** Those who have most first. */
    Table byDoer() {
        List<ItemFacts> open = facts.items().stream().filter(ItemFacts::isOpen).toList();
        Map<String, Long> counts = IncidentTables.counts(open, one -> List.of(one.doer()));
        Map<String, Long> late = late(open, ItemFacts::doer);
        Map<String, String> names = facts.names().doers();
        List<Row> rows = IncidentTables.byCount(counts, names).stream()
                .map(doer -> openRow("doer", doer, names.getOrDefault(doer, "Nobody"), counts, late))
                .toList();
        return new Table(
                "owners",
                "Who has them",
                Table.Shape.BARS,
                "Owner",
                "Items that are open or in progress now, by the person or the team that has to do them.",
                OPEN_AND_LATE,
                rows,
                List.of());
    }

    private Map<String, Long> late(List<ItemFacts> open, Function<ItemFacts, String> value) {
        List<ItemFacts> late = open.stream()
                .filter(one -> one.isLate(facts.question().today()))
                .toList();
        return IncidentTables.counts(late, one -> List.of(value.apply(one)));
    }

    private Row openRow(String figure, String value, String label, Map<String, Long> counts, Map<String, Long> late) {
        return new Row(
                value,
                label,
                List.of(
                        Cell.of(counts.getOrDefault(value, 0L), addresses.items(new Pick(figure, value))),
                        Cell.of(late.getOrDefault(value, 0L), addresses.items(new Pick(figure + "-late", value)))));
    }

    Table byKind() {
        Map<String, String> titles = new HashMap<>();
        for (Kind kind : Kind.values()) titles.put(kind.word(), capital(kind.word()));
        return made(
                "kind",
                "What they are meant to change",
                "Kind",
                "Items that were made in the span, by their kind.",
                Arrays.stream(Kind.values()).map(Kind::word).toList(),
                titles,
                one -> one.kind() == null ? Pick.NONE : one.kind().word());
    }

    Table byStrength() {
        Map<String, String> titles = new HashMap<>();
        for (Strength strength : Strength.values()) titles.put(strength.word(), strength.title());
        return made(
                "strength",
                "How far they can be relied on",
                "Strength",
                "Items that were made in the span, by their strength: what takes the hazard away outranks what asks people to"
                        + " remember.",
                Arrays.stream(Strength.values()).map(Strength::word).toList(),
                titles,
                one -> one.strength() == null ? Pick.NONE : one.strength().word());
    }

    private Table made(
            String key,
            String title,
            String first,
            String how,
            List<String> known,
            Map<String, String> titles,
            Function<ItemFacts, String> valueOf) {
        List<ItemFacts> made = facts.items().stream().filter(pick::isMade).toList();
        Map<String, Long> counts = IncidentTables.counts(made, one -> List.of(valueOf.apply(one)));
        List<String> values = new ArrayList<>(known);
        values.add(Pick.NONE);
        List<Row> rows = values.stream()
                .map(value -> new Row(
                        value,
                        titles.getOrDefault(value, "Not said"),
                        List.of(Cell.of(counts.getOrDefault(value, 0L), addresses.items(new Pick(key, value))))))
                .toList();
        return new Table(key, title, Table.Shape.BARS, first, how, MADE, rows, List.of());
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
