package dev.debrief.document.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The zone in which a document means its times, as it says so: in a heading, a sentence, the head of a column. */
final class ZoneFinder {
    private static final int LONGEST = 240;

    private static final java.util.regex.Pattern UNIVERSAL =
            java.util.regex.Pattern.compile("(?i)\\(?all times (?:are )?in utc\\.?\\)?");

    private ZoneFinder() {}

    static Optional<String> in(List<Chapter> timelines, Chapter root) {
        for (Chapter timeline : timelines) {
            Optional<String> zone = inChapter(timeline);
            if (zone.isPresent()) return zone;
        }
        return sentence(root);
    }

    private static Optional<String> inChapter(Chapter chapter) {
        boolean said = Marks.BOOK.mentions(Plain.of(chapter.heading), "times are");
        Optional<String> heading = find(Plain.of(chapter.heading), said);
        if (heading.isPresent()) return heading;
        for (Block block : chapter.blocks) {
            Optional<String> zone = Optional.empty();
            if (block instanceof Block.Paragraph paragraph) zone = sentence(paragraph.source());
            if (block instanceof Block.Other other) zone = sentence(other.source());
            if (block instanceof Block.Items items && !items.items().isEmpty())
                zone = sentence(items.items().get(0).body());
            if (block instanceof Block.Table table) zone = column(table);
            if (zone.isPresent()) return zone;
        }
        return chapter.children.stream()
                .flatMap(child -> inChapter(child).stream())
                .findFirst();
    }

    private static Optional<String> column(Block.Table table) {
        return table.header().stream()
                .filter(cell -> cell.length() < LONGEST)
                .flatMap(cell -> find(Plain.of(cell), true).stream())
                .findFirst();
    }

    private static Optional<String> sentence(Chapter chapter) {
        for (Block block : chapter.blocks) {
            Optional<String> zone =
                    block instanceof Block.Paragraph paragraph ? sentence(paragraph.source()) : Optional.empty();
            if (zone.isPresent()) return zone;
        }
        return chapter.children.stream()
                .flatMap(child -> sentence(child).stream())
                .findFirst();
    }

    /** "All times are in UTC.", where it is a sentence of its own and no entry. */
    static Optional<String> sentence(String markdown) {
        for (String sentence : markdown.split("\\n|(?<=[.!])\\s", -1)) {
            String plain = Plain.of(sentence);
            boolean about = plain.length() < LONGEST
                    && Marks.BOOK.mentions(plain, "times are")
                    && Timed.read(plain).isEmpty()
                    && !plain.matches(".*\\d{1,2}:\\d{2}.*");
            if (!about) continue;
            Optional<String> zone = find(plain, true);
            if (zone.isPresent()) return zone;
        }
        return Optional.empty();
    }

    /** Whether a passage says that times are in UTC, as every export does, and nothing else. */
    static boolean saysOnlyUniversal(String markdown) {
        return UNIVERSAL.matcher(Plain.of(markdown)).matches();
    }

    /** @param cities whether a place may stand for its zone */
    private static Optional<String> find(String text, boolean cities) {
        Pieces pieces = Pieces.of(text);
        for (int at = 0; !pieces.isEnd(at) && at < 60; at++) {
            int length = Zones.length(pieces, at);
            if (length == 0) continue;
            String zone = pieces.cut(at, at + length).replaceAll("^[(\\[](.*)[)\\]]$", "$1");
            boolean sure = cities || zone.equals(zone.toUpperCase(java.util.Locale.ROOT)) || zone.contains("/");
            if (sure) return Optional.of(zone);
        }
        return Optional.empty();
    }

    /** The zone that most entries name themselves. */
    static Optional<String> ofEntries(List<String> zones) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        zones.forEach(zone -> counts.merge(zone, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
