package dev.debrief.document.comparison;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Head;
import dev.debrief.document.Lessons;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document as outlines: every field of every part, so that nothing can change without being seen. */
final class Outlines {
    private final PostMortem tree;
    private final RowOutlines rows;

    Outlines(PostMortem tree) {
        this.tree = tree;
        rows = new RowOutlines(tree);
    }

    /** One for each topic, in its order. */
    List<Outline> all() {
        return Arrays.stream(Topic.values()).map(this::of).toList();
    }

    private Outline of(Topic topic) {
        return switch (topic) {
            case STANDING -> Outline.ofFields(topic, standing(tree.standing()));
            case HEAD -> Outline.ofFields(topic, head(tree.head()));
            case MILESTONES -> Outline.ofFields(topic, milestones());
            case SUMMARY -> text(topic, tree.summary());
            case IMPACT -> new Outline(topic, text(topic, tree.impact().text()).fields(), rows.figures());
            case DETECTION -> text(topic, tree.detection());
            case TIMELINE -> Outline.ofRows(topic, rows.timeline());
            case CAUSES -> Outline.ofRows(topic, rows.factors());
            case RESOLUTION -> text(topic, tree.resolution());
            case LESSONS -> Outline.ofRows(topic, lessons(tree.lessons()));
            case ACTION_ITEMS -> Outline.ofRows(topic, rows.actionItems());
            case SECTIONS -> Outline.ofRows(topic, rows.sections());
            case LINKS -> Outline.ofRows(topic, rows.links());
        };
    }

    private static Outline text(Topic topic, Markdown text) {
        return Outline.ofFields(topic, List.of(Value.prose("", text.source())));
    }

    private List<Value> standing(Standing standing) {
        Standing.Publication publication = standing.publication();
        String published = publication == null
                ? ""
                : CanonicalTime.write(When.at(publication.at()), tree.head().timeZone())
                        + (publication.by() == null ? "" : ", by " + publication.by());
        return List.of(
                optional("Number", standing.number()),
                Value.whole("Published", Optional.ofNullable(publication), published),
                Value.flag("Archived", standing.archived()));
    }

    private static List<Value> head(Head head) {
        return List.of(
                Value.prose("Title", head.title()),
                optional("Severity", head.severity()),
                optional("Type", head.type()),
                Value.names("Services", head.services()),
                optional("Team", head.team()),
                optional("Lead", head.lead()),
                Value.names("Command", head.roles().commanders()),
                Value.names("Communication", head.roles().communications()),
                Value.names("Scribe", head.roles().scribes()),
                Value.names("Took part", head.participants()),
                Value.names("Authors", head.authors()),
                Value.names("Tags", head.tags()),
                Value.whole("Template", head.template(), head.template().inWords()),
                Value.whole("Time zone", head.timeZone(), head.timeZone().getId()),
                Value.flag("Drill", head.drill()),
                optional("Duplicate of", head.duplicateOf()));
    }

    static Value optional(String name, @Nullable Object value) {
        return Value.whole(name, Optional.ofNullable(value), value == null ? "" : value.toString());
    }

    private List<Value> milestones() {
        return Arrays.stream(Milestone.Kind.values()).map(this::milestone).toList();
    }

    /** A milestone that is taken from an entry changes with the entry's time. */
    private Value milestone(Milestone.Kind kind) {
        Optional<Milestone> known = tree.milestones().of(kind);
        String name = kind.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + kind.word().substring(1);
        if (known.isEmpty()) return Value.whole(name, Optional.empty(), "");
        Milestone milestone = known.get();
        String words = "not applicable";
        When when = When.unsaid();
        if (milestone instanceof Milestone.WrittenDown written) {
            when = written.when();
            words = CanonicalTime.write(when, tree.head().timeZone());
        } else if (milestone instanceof Milestone.TakenFrom taken) {
            when = tree.entry(taken.entry()).map(TimelineEntry::when).orElse(when);
            words = (CanonicalTime.write(when, tree.head().timeZone()) + " taken from the timeline").strip();
        }
        String by = milestone.setBy() == null ? "" : ", set by " + milestone.setBy();
        return Value.whole(name, List.of(milestone, when), words + by);
    }

    private static List<Outline.Line> lessons(Lessons lessons) {
        List<Outline.Line> lines = new ArrayList<>();
        lessons(lines, "What went well", lessons.wentWell());
        lessons(lines, "What went badly", lessons.wentBadly());
        lessons(lines, "Where we got lucky", lessons.gotLucky());
        lessons(lines, "What we learned", lessons.learned());
        return lines;
    }

    private static void lessons(List<Outline.Line> lines, String group, List<Markdown> texts) {
        for (Markdown text : texts) {
            lines.add(new Outline.Line(
                    "",
                    group,
                    text.source(),
                    List.of(Value.prose("", text.source()), Value.whole("Group", group, group))));
        }
    }
}
