package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads each part by its own grammar. What does not fit is set aside behind the part. */
final class PartReader {
    private static final int LESSON_GROUP = 3;

    private final DocumentParts parts;
    private final ZoneId zone;
    private Map<String, RowId> labels = Map.of();

    PartReader(DocumentParts parts, ZoneId zone) {
        this.parts = parts;
        this.zone = zone;
    }

    Markdown prose(Part part) {
        return Passage.read(parts.body(part));
    }

    Impact impact() {
        FigureTable.Split split = FigureTable.read(parts.body(Part.IMPACT));
        return new Impact(Passage.read(split.text()), split.figures());
    }

    TimelineReading timeline() {
        Bullets bullets = Bullets.of(parts.body(Part.TIMELINE));
        List<TimelineEntry> entries = new ArrayList<>();
        Map<Milestone.Kind, RowId> marks = new EnumMap<>(Milestone.Kind.class);
        for (String item : bullets.items()) {
            RowId id = Positions.id("t", entries.size());
            TimelineRows.Marked row = TimelineRows.read(item, id, zone, marks.keySet());
            entries.add(row.entry());
            row.marks().forEach(kind -> marks.put(kind, id));
        }
        String words = Markdown.of(bullets.outside()).source();
        String sentence = MarkdownWriter.zoneSentence(zone.getId());
        boolean zoned = words.equals(sentence) || words.startsWith(sentence + "\n");
        String left = zoned ? words.substring(sentence.length()) : words;
        parts.setAside(Part.TIMELINE, Markdown.of(left));
        return new TimelineReading(entries, marks);
    }

    List<Factor> causes() {
        List<String> items = items(Part.CAUSES);
        Map<String, RowId> byLabel = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            RowId id = Positions.id("F", i);
            FactorRows.labelOf(items.get(i)).ifPresent(label -> byLabel.putIfAbsent(label, id));
        }
        List<Factor> factors = new ArrayList<>();
        for (String item : items) {
            FactorRows.Labelled row = FactorRows.read(item, byLabel.keySet());
            factors.add(new Factor(
                    Positions.id("F", factors.size()),
                    row.role(),
                    row.category(),
                    row.text(),
                    row.ledTo().stream().map(byLabel::get).toList(),
                    row.internal()));
        }
        labels = byLabel;
        return factors;
    }

    /** To be read behind the causes, whose labels it points at. */
    List<ActionItem> actionItems() {
        List<ActionItem> read = new ArrayList<>();
        for (String item : items(Part.ACTION_ITEMS)) {
            read.add(ActionItemRows.read(item, Positions.id("a", read.size()), zone, labels));
        }
        return read;
    }

    Lessons lessons() {
        Map<String, List<Markdown>> groups = new HashMap<>();
        StringBuilder left = new StringBuilder();
        Set<String> known = new HashSet<>(PartHeadings.LESSONS);
        for (Chapter chapter : Chapter.of(parts.body(Part.LESSONS), LESSON_GROUP)) {
            boolean isGroup = known.remove(chapter.heading());
            Bullets bullets = isGroup ? Bullets.of(chapter.body()) : new Bullets(List.of(), chapter.body());
            if (isGroup) groups.put(chapter.heading(), LessonRows.read(bullets.items()));
            boolean headed = chapter.level() > 0 && !isGroup;
            left.append(headed ? "\n\n" + "#".repeat(LESSON_GROUP) + " " + chapter.heading() + "\n\n" : "\n\n");
            left.append(bullets.outside());
        }
        parts.setAside(Part.LESSONS, Markdown.of(left.toString()));
        List<List<Markdown>> inOrder = PartHeadings.LESSONS.stream()
                .map(heading -> groups.getOrDefault(heading, List.of()))
                .toList();
        return new Lessons(inOrder.get(0), inOrder.get(1), inOrder.get(2), inOrder.get(3));
    }

    List<Link> links() {
        Bullets bullets = Bullets.of(parts.body(Part.LINKS));
        List<Link> links = new ArrayList<>();
        StringBuilder left = new StringBuilder(bullets.outside());
        for (String item : bullets.items()) {
            Optional<Link> link = LinkRows.read(item, Positions.id("l", links.size()));
            link.ifPresentOrElse(links::add, () -> left.append('\n').append(Bullets.item(item)));
        }
        parts.setAside(Part.LINKS, Markdown.of(left.toString()));
        return links;
    }

    private List<String> items(Part part) {
        Bullets bullets = Bullets.of(parts.body(part));
        parts.setAside(part, Markdown.of(bullets.outside()));
        return bullets.items();
    }
}
