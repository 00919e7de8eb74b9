package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Reads Debrief's own Markdown. Headings make parts, list items make rows; what a part cannot hold becomes a section behind
 * it. Any text at all is read, and none of its words is lost.
 */
public final class MarkdownReader {
    private static final String UNTITLED = "Untitled";

    private final FrontMatter matter;
    private final Template template;
    private final List<String> remarks;
    private final ZoneId zone;
    private final DocumentParts parts;

    private MarkdownReader(FrontMatter matter, Templates templates) {
        this.matter = matter;
        NamedTemplate named = FrontMatterFields.template(matter, templates);
        this.template = named.template();
        this.remarks = named.remarks();
        this.zone = matter.take("time_zone", MarkdownReader::zone).orElse(ZoneOffset.UTC);
        this.parts = DocumentParts.of(matter.body(), template);
    }

    /** Reads a document where no template is kept. */
    public static MarkdownReading read(String markdown) {
        return read(markdown, Templates.NO_TEMPLATES);
    }

    /** Reads a document by the template that it names, where that is kept; otherwise by the usual headings. */
    public static MarkdownReading read(String markdown, Templates templates) {
        String text = markdown.startsWith("\uFEFF") ? markdown.substring(1) : markdown;
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return new MarkdownReader(FrontMatter.of(PlainMarkdown.undone(lines)), templates).read();
    }

    private MarkdownReading read() {
        String title = title();
        Standing standing = FrontMatterFields.standing(matter);
        int revision = FrontMatterFields.revision(matter);
        Head head = FrontMatterFields.head(matter, title, zone, template);
        PartReader reader = new PartReader(parts, template, zone);
        TimelineReading timeline = reader.timeline();
        Milestones milestones = FrontMatterFields.milestones(matter, timeline.marks(), zone);
        Impact impact = reader.impact();
        List<Factor> factors = reader.causes();
        PostMortem tree = new PostMortem(
                standing,
                head,
                milestones,
                reader.prose(Part.SUMMARY),
                impact,
                reader.prose(Part.DETECTION),
                timeline.entries(),
                factors,
                reader.prose(Part.RESOLUTION),
                reader.lessons(),
                reader.actionItems(),
                List.of(),
                reader.links());
        parts.setAsideFrontMatter(matter.left());
        return new MarkdownReading(
                Positions.renumbered(tree.withSections(parts.sections())), parts.setAside(), remarks, revision);
    }

    /** The heading of the document, or the title in the front matter; where they differ the heading was mended by hand. */
    private String title() {
        String written = parts.title().strip();
        if (written.isEmpty()) written = matter.take("title").map(Line::of).orElse("");
        if (written.isEmpty()) return UNTITLED;
        String title = written;
        matter.take("title", front -> Line.of(front).equals(title) ? Optional.of(front) : Optional.empty());
        if (title.length() <= Head.LONGEST_TITLE) return title;
        parts.setAside(Part.HEAD, "Title", Markdown.of(title));
        int end = Head.LONGEST_TITLE - (Character.isHighSurrogate(title.charAt(Head.LONGEST_TITLE - 1)) ? 1 : 0);
        return title.substring(0, end);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
