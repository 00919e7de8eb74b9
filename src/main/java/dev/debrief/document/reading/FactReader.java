package dev.debrief.document.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds labelled facts: lines, bullets, rows of tables, headings, and the keys of the front matter. */
final class FactReader {
    private static final Set<Meaning> NO_FACTS = Set.of(
            Meaning.TIMELINE,
            Meaning.ACTIONS,
            Meaning.LESSONS,
            Meaning.WENT_BADLY,
            Meaning.WENT_WELL,
            Meaning.GOT_LUCKY,
            Meaning.ASIDE);
    private static final Set<Fact> AT_THE_TOP =
            Set.of(Fact.TITLE, Fact.STATUS, Fact.AUTHORS, Fact.SERVICES, Fact.TAGS, Fact.LEAD, Fact.DATE, Fact.ZONE);
    private static final int LONGEST_LINE = 1_000;
    private static final int DEEPEST = 2;
    private static final int MOST_PIECES = 12;

    private final Facts facts = new Facts();

    private FactReader() {}

    static Facts read(Matter matter, Chapter root) {
        FactReader reader = new FactReader();
        matter.values().forEach(reader::key);
        reader.chapter(root, true);
        return reader.facts;
    }

    private void key(String key, List<String> values) {
        Fact fact = Fact.of(key).orElse(Fact.OTHER);
        if (fact != Fact.OTHER) values.forEach(value -> put(fact, value, true));
    }

    private void chapter(Chapter chapter, boolean top) {
        if (NO_FACTS.contains(chapter.meaning)) return;
        Label.of(chapter.heading).filter(label -> !label.value().isEmpty()).ifPresent(label -> label(label, true));
        if (!chapter.isTitle) FactHeading.read(chapter).ifPresent(label -> label(label, true));
        for (Block block : chapter.blocks)
            block(block, top || chapter.meaning == Meaning.KEY_EVENTS || chapter.meaning == Meaning.PEOPLE);
        for (Chapter child : chapter.children)
            chapter(child, top && (child.level <= 1 || child.isTitle) && child.meaning == Meaning.NONE);
    }

    private void block(Block block, boolean top) {
        if (block instanceof Block.Paragraph paragraph) {
            for (String line : paragraph.source().split("<br\\s*/?>|\\n", -1))
                line(line.replaceFirst("\\\\$", ""), top);
        } else if (block instanceof Block.Items items) {
            for (Item item : items.items()) item(item, top, 0);
        } else if (block instanceof Block.Table table) {
            table(table, top);
        } else if (block instanceof Block.Other other && other.source().startsWith(">")) {
            for (String line : other.source().split("\\n", -1)) line(line.replaceFirst("^>\\s?", ""), top);
        }
    }

    private void item(Item item, boolean top, int depth) {
        String body = item.body();
        int end = body.indexOf('\n');
        line(end < 0 ? body : body.substring(0, end), top);
        boolean opens = top
                || Label.of(body.substring(0, Math.max(0, end)))
                        .flatMap(label -> Fact.of(label.name()))
                        .isPresent();
        if (end < 0 || !opens || depth >= DEEPEST) return;
        for (Block block : item.blocks())
            if (block instanceof Block.Items nested) nested.items().forEach(inner -> item(inner, top, depth + 1));
    }

    private void line(String line, boolean top) {
        if (line.isBlank() || line.length() > LONGEST_LINE) return;
        List<String> several = severalFacts(line);
        several.forEach(one -> line(one, top));
        if (!several.isEmpty()) return;
        Optional<Label> label = Label.of(line).filter(one -> !one.value().isEmpty());
        if (label.isPresent() && label(label.get(), top)) return;
        timeBehind(line, top);
    }

    /** {@code Severity: high · Status: resolved}: what stands beside each other on a line; empty where it is one thing. */
    private static List<String> severalFacts(String line) {
        List<String> beside = List.of(line.split("\\s[|·•]\\s", -1));
        if (beside.size() > 1 && beside.stream().anyMatch(FactReader::isFact)) return beside;
        List<String> sentences = List.of(line.split("(?<=\\p{L}{2}|\\d)\\.(?:\\s|$)"));
        return sentences.size() > 1 && sentences.stream().allMatch(FactReader::isFact) ? sentences : List.of();
    }

    private static boolean isFact(String text) {
        return Label.of(text)
                .filter(label -> !label.value().isEmpty())
                .flatMap(label -> Fact.of(label.name()))
                .isPresent();
    }

    private boolean label(Label label, boolean top) {
        Optional<Fact> fact = Fact.of(label.name());
        fact.ifPresent(known -> put(known, label.value(), top));
        return fact.isPresent();
    }

    /** {@code Resolved 2023-09-25 15:55}: the time itself ends the label. */
    private void timeBehind(String line, boolean top) {
        if (!top) return;
        Pieces pieces = Pieces.of(line);
        for (int at = 1; at < MOST_PIECES && !pieces.isEnd(at); at++) {
            Optional<Stamp> stamp = StampReader.read(pieces, at).filter(Stamp::isHard);
            if (stamp.isEmpty() || !pieces.isEnd(at + stamp.get().pieces())) continue;
            Optional<Fact> fact = Fact.of(
                            line.substring(0, pieces.at(at).from()).replaceAll("[\\s:@–—-]+$", ""))
                    .filter(Fact::isTime);
            if (fact.isPresent()) facts.put(fact.get(), stamp.get().asWritten());
            return;
        }
    }

    private void put(Fact fact, String value, boolean top) {
        if (fact == Fact.OTHER || (AT_THE_TOP.contains(fact) && !top)) return;
        if (fact.isTime()) {
            Timed.read(value)
                    .filter(timed -> timed.stamp().isHard())
                    .ifPresent(timed -> facts.put(fact, timed.stamp().asWritten()));
            return;
        }
        boolean tooLong = (fact == Fact.SEVERITY || fact == Fact.STATUS) && value.split("\\s+").length > 12;
        if (!tooLong) facts.put(fact, fact == Fact.ZONE ? value : Plain.of(value));
    }

    private void table(Block.Table table, boolean top) {
        List<List<String>> rows = table.rows();
        long known = rows.stream()
                .filter(row -> row.size() == 2 && isName(row.get(0)))
                .count();
        boolean pairs = table.header().size() == 2
                && (known >= 2 || (known >= 1 && isName(table.header().get(0))));
        if (pairs) {
            pair(table.header(), top);
            rows.forEach(row -> pair(row, top));
            return;
        }
        long heads = table.header().stream().filter(FactReader::isName).count();
        if (rows.size() != 1 || heads < 2) return;
        for (int i = 0; i < Math.min(table.header().size(), rows.get(0).size()); i++)
            pair(List.of(table.header().get(i), rows.get(0).get(i)), top);
    }

    private static boolean isName(String cell) {
        return !cell.isBlank()
                && cell.length() < 80
                && (Fact.of(cell).isPresent() || Meaning.ofLabel(cell).isPresent());
    }

    private void pair(List<String> row, boolean top) {
        if (row.size() < 2) return;
        String name = Plain.of(row.get(0)).toLowerCase(Locale.ROOT);
        Fact.of(name).ifPresent(fact -> put(fact, row.get(1), top));
    }
}
