package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document in Debrief's own Markdown, as docs/markdown.md describes it: front matter, a title, and the parts as one would
 * write them by hand. {@link MarkdownReader} reads it back; the same document always gives the same text.
 */
public final class MarkdownWriter {
    private final PostMortem tree;
    private final StringBuilder text = new StringBuilder();
    private final Template template;
    private final Set<Part> written = EnumSet.noneOf(Part.class);
    private Part place = Part.HEAD;

    private MarkdownWriter(PostMortem tree) {
        this.tree = tree;
        this.template = tree.head().template();
    }

    /** The document by itself. */
    public static String write(PostMortem postMortem) {
        return write(postMortem, 0);
    }

    /**
     * The document as it stood at a revision, which it names: so a file that is read back is known to be old.
     *
     * @param revision 0 for none
     */
    public static String write(PostMortem postMortem, int revision) {
        MarkdownWriter writer = new MarkdownWriter(postMortem);
        writer.text.append(FrontMatterWriter.write(postMortem, revision));
        writer.block("# " + PlainText.escape(postMortem.head().title()));
        for (TableOfContents.Entry entry : TableOfContents.of(postMortem)) {
            if (entry instanceof TableOfContents.OfPart one) writer.part(one);
            if (entry instanceof TableOfContents.OfSection one) writer.section(one.section());
        }
        return writer.text.toString();
    }

    /** The same in CommonMark alone: without tables, boxes, alerts and comments. Its front matter says so. */
    public static String writePlain(PostMortem postMortem, int revision) {
        return PlainMarkdown.of(write(postMortem, revision));
    }

    private void part(TableOfContents.OfPart one) {
        String body = body(one.part());
        if (body.isEmpty()) return;
        block("## " + PlainText.escape(one.heading()));
        block(body);
        place = one.part();
        written.add(place);
    }

    private void section(Section section) {
        Part expected = SectionHeading.place(section.heading(), place, written, template);
        block(SectionHeading.write(section, expected, template));
        block(prose(section.body()));
    }

    private void block(String block) {
        if (!block.isEmpty())
            text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
    }

    private String body(Part part) {
        return switch (part) {
            case HEAD, MILESTONES -> "";
            case SUMMARY -> prose(tree.summary());
            case IMPACT -> impact();
            case DETECTION -> prose(tree.detection());
            case TIMELINE -> timeline();
            case CAUSES -> causes();
            case RESOLUTION -> prose(tree.resolution());
            case LESSONS -> lessons();
            case ACTION_ITEMS -> actionItems();
            case LINKS ->
                String.join("\n", tree.links().stream().map(LinkRows::write).toList());
        };
    }

    private static String prose(Markdown prose) {
        if (prose.isEmpty()) return "";
        return Passage.write(
                prose,
                way -> alone(way).map(Passage::read).filter(prose::equals).isPresent());
    }

    private String impact() {
        String table = FigureTable.write(tree.impact().figures());
        Markdown prose = tree.impact().text();
        if (prose.isEmpty()) return table;
        FigureTable.Split figures = FigureTable.read(table);
        return beside(
                Passage.write(
                        prose,
                        way -> alone(beside(way, table))
                                .map(FigureTable::read)
                                .filter(split -> split.figures().equals(figures.figures())
                                        && Passage.read(split.text()).equals(prose))
                                .isPresent()),
                table);
    }

    private static String beside(String prose, String table) {
        return table.isEmpty() ? prose : prose + "\n\n" + table;
    }

    /** What stands between two headings, where it lets the second one be one. */
    private static Optional<String> alone(String body) {
        List<Chapter> chapters = Chapter.of("## A\n\n" + body + "\n\n## B\n", 2);
        boolean whole = chapters.size() == 3 && chapters.get(2).heading().equals("B");
        return whole ? Optional.of(chapters.get(1).body()) : Optional.empty();
    }

    private String timeline() {
        if (tree.timeline().isEmpty()) return "";
        List<String> rows = new ArrayList<>();
        Set<RowId> seen = new HashSet<>();
        for (TimelineEntry entry : tree.timeline()) {
            Set<Milestone.Kind> marks = seen.add(entry.id()) ? marks(entry.id()) : Set.of();
            rows.add(TimelineRows.write(
                    new TimelineRows.Marked(entry, marks), tree.head().timeZone()));
        }
        return zoneSentence(tree.head().timeZone().getId()) + "\n\n" + String.join("\n", rows);
    }

    static String zoneSentence(String zone) {
        return "All times are in " + zone + ".";
    }

    private Set<Milestone.Kind> marks(RowId entry) {
        Set<Milestone.Kind> marks = EnumSet.noneOf(Milestone.Kind.class);
        tree.milestones().known().forEach((kind, milestone) -> {
            if (milestone instanceof Milestone.TakenFrom taken && taken.entry().equals(entry)) marks.add(kind);
        });
        return marks;
    }

    private String causes() {
        FactorLabels labels = FactorLabels.of(tree);
        List<String> rows = new ArrayList<>();
        for (Factor factor : tree.factors()) {
            rows.add(FactorRows.write(
                    new FactorRows.Labelled(
                            FactorLabels.at(rows.size()),
                            factor.role(),
                            factor.category(),
                            factor.text(),
                            labels.write(factor.ledTo()),
                            factor.internal()),
                    labels.byLabel().keySet()));
        }
        return String.join("\n", rows);
    }

    private String lessons() {
        Lessons lessons = tree.lessons();
        List<List<Markdown>> groups =
                List.of(lessons.wentWell(), lessons.wentBadly(), lessons.gotLucky(), lessons.learned());
        List<String> written = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            if (groups.get(group).isEmpty()) continue;
            String heading = PlainText.escape(template.lessonHeadings().get(group));
            written.add("### " + heading + "\n\n" + LessonRows.write(groups.get(group)));
        }
        return String.join("\n\n", written);
    }

    private String actionItems() {
        FactorLabels labels = FactorLabels.of(tree);
        return String.join(
                "\n",
                tree.actionItems().stream()
                        .map(item -> ActionItemRows.write(item, tree.head().timeZone(), labels))
                        .toList());
    }
}
