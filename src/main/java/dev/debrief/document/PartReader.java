package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads each part by its own grammar. What does not fit is set aside behind the part. */
final class PartReader {
    private static final int LESSON_GROUP = 3;

    private final DocumentParts parts;
    private final Template template;
    private final ZoneId zone;
    private Map<String, RowId> labels = Map.of();

    PartReader(DocumentParts parts, Template template, ZoneId zone) {
        this.parts = parts;
        this.template = template;
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
        Map<Integer, List<Markdown>> groups = new HashMap<>();
        StringBuilder left = new StringBuilder();
        for (Chapter chapter : Chapter.of(parts.body(Part.LESSONS), LESSON_GROUP)) {
            int group = lessonGroup(chapter.heading());
            boolean isGroup = group >= 0 && !groups.containsKey(group);
            Bullets bullets = isGroup ? Bullets.of(chapter.body()) : new Bullets(List.of(), chapter.body());
            if (isGroup) groups.put(group, LessonRows.read(bullets.items()));
            boolean headed = chapter.level() > 0 && !isGroup;
            left.append(headed ? "\n\n" + "#".repeat(LESSON_GROUP) + " " + chapter.heading() + "\n\n" : "\n\n");
            left.append(bullets.outside());
        }
        parts.setAside(Part.LESSONS, Markdown.of(left.toString()));
        return new Lessons(
                groups.getOrDefault(0, List.of()),
                groups.getOrDefault(1, List.of()),
                groups.getOrDefault(2, List.of()),
                groups.getOrDefault(3, List.of()));
    }

    /** The place of the group under a heading, of the template's or a usual one; -1 for any other heading. */
    private int lessonGroup(String written) {
        int own = template.lessonHeadings().stream()
                .map(PlainText::escape)
                .toList()
                .indexOf(written);
        return own < 0 ? PartHeadings.LESSONS.indexOf(written) : own;
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
