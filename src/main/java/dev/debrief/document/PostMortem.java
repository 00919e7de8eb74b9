package dev.debrief.document;

import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.List;

/**
 * The whole document as one immutable tree. Readers produce it, writers render it, the archive keeps it; it knows no
 * database, no HTTP and no clock. Order in every list is the author's.
 */
public record PostMortem(
        Standing standing,
        Head head,
        Milestones milestones,
        Markdown summary,
        Impact impact,
        Markdown detection,
        List<TimelineEntry> timeline,
        List<Factor> factors,
        Markdown resolution,
        Lessons lessons,
        List<ActionItem> actionItems,
        List<Section> sections,
        List<Link> links) {
    public PostMortem {
        timeline = List.copyOf(timeline);
        factors = List.copyOf(factors);
        actionItems = List.copyOf(actionItems);
        sections = List.copyOf(sections);
        links = List.copyOf(links);
    }

    /** A document in which nothing but the title is written. */
    public static PostMortem titled(String title, ZoneId timeZone) {
        return new PostMortem(
                Standing.NEW,
                Head.titled(title, timeZone),
                Milestones.NONE,
                Markdown.EMPTY,
                Impact.NONE,
                Markdown.EMPTY,
                List.of(),
                List.of(),
                Markdown.EMPTY,
                Lessons.NONE,
                List.of(),
                List.of(),
                List.of());
    }
}
