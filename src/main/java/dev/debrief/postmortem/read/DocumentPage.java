package dev.debrief.postmortem.read;

import dev.debrief.archive.Kept;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Head;
import dev.debrief.document.Impact;
import dev.debrief.document.Link;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.Revision;
import dev.debrief.shared.Markdown;
import dev.debrief.shared.ZoneInWords;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Everything the reading page shows of one revision, made from the tree and nothing else. */
public record DocumentPage(
        String number,
        String address,
        String title,
        RawString titleWords,
        @Nullable SeverityView severity,
        boolean published,
        boolean archived,
        List<RawString> flags,
        int revision,
        RawString standfirst,
        List<RawString> underTitle,
        MilestoneStrip milestones,
        List<PartView> parts,
        List<PartView> rest,
        List<FigureView> figures,
        TimelineView timeline,
        CausesView causes,
        List<LessonsGroup> lessons,
        ActionsView actions,
        RawString actionsHeading,
        List<LinkView> links,
        List<AttachmentView> attachments,
        List<Fact> facts,
        String zone) {

    /** Whether there is anything to lead to. */
    public boolean hasContents() {
        return rest.stream().anyMatch(PartView::written)
                || !attachments.isEmpty()
                || !actions.isEmpty()
                || parts.stream().anyMatch(PartView::written);
    }

    /** A severity and its level from 1 (worst) to 4. */
    public record SeverityView(String name, int level) {}

    /** One figure of the impact. */
    public record FigureView(RawString amount, RawString unit, RawString measure, boolean internal) {}

    /** One of the four groups of lessons. */
    public record LessonsGroup(String heading, List<RawString> lessons) {}

    /** A link; the address is safe to follow. */
    public record LinkView(RawString html, boolean internal) {}

    /** A line of the details. */
    public record Fact(String name, RawString value) {}

    /**
     * The page of a kept document.
     *
     * @param level the severity's level, from 1 (worst) to 4
     * @param zone in which its times are shown
     * @param today the reader's day
     * @param beside the attachments, the risks that were accepted, and the issues that follow its items
     */
    static DocumentPage of(Kept kept, int level, ZoneId zone, LocalDate today, Beside beside) {
        PostMortem tree = kept.postMortem();
        Head head = tree.head();
        Zoned zoned = new Zoned(zone);
        AttachedFiles files = beside.files();
        String number = tree.standing().number() == null
                ? "New"
                : tree.standing().number().toString();
        MilestoneStrip milestones = MilestoneStrip.of(tree, zoned);
        PartsInOrder parts = PartsInOrder.of(tree, files);
        return new DocumentPage(
                number,
                "/incidents/" + number.replace("INC-", ""),
                head.title(),
                Html.words(head.title()),
                head.severity() == null ? null : new SeverityView(head.severity(), level < 1 ? 3 : Math.min(level, 4)),
                tree.standing().isPublished(),
                tree.standing().archived(),
                flags(tree),
                kept.revision().number(),
                new RawString(Standfirst.of(tree.summary())),
                underTitle(tree, zoned),
                milestones,
                parts.beforeActions(),
                parts.behindActions(),
                figures(tree.impact()),
                TimelineView.of(tree, zoned, number, files),
                CausesView.of(tree, files, beside.coverage(tree, today)),
                lessons(tree, files),
                ActionsView.of(tree, today, files, beside.coverage(tree, today), beside.issues()),
                parts.actions(),
                tree.links().stream().map(DocumentPage::link).toList(),
                beside.unnamedIn(tree, zoned),
                Facts.of(tree),
                ZoneInWords.of(zone, when(tree, kept.revision())));
    }

    /** The page of a copy that leaves the house, as of a revision: without attachments, and without asking for anything. */
    public static DocumentPage ofCopy(Kept copy, int level, ZoneId zone, LocalDate today) {
        DocumentPage page = of(copy, level, zone, today, Beside.NOTHING);
        return new DocumentPage(
                page.number,
                page.address,
                page.title,
                page.titleWords,
                page.severity,
                page.published,
                page.archived,
                page.flags,
                page.revision,
                page.standfirst,
                page.underTitle,
                page.milestones,
                page.parts,
                page.rest,
                page.figures,
                page.timeline,
                page.causes,
                page.lessons,
                page.actions.forOutside(),
                page.actionsHeading,
                page.links,
                page.attachments,
                page.facts,
                page.zone);
    }

    /** The instant whose offset from UTC the page names. */
    private static Instant when(PostMortem tree, Revision revision) {
        return MilestoneStrip.instants(tree).values().stream().findFirst().orElse(revision.at());
    }

    private static List<RawString> flags(PostMortem tree) {
        List<RawString> flags = new ArrayList<>();
        if (tree.head().drill()) flags.add(new RawString("A drill"));
        if (tree.standing().archived()) flags.add(new RawString("Archived"));
        if (tree.head().duplicateOf() != null) {
            flags.add(new RawString("Duplicate of <a href=\"/incidents/"
                    + tree.head().duplicateOf().value() + "\">" + tree.head().duplicateOf() + "</a>"));
        }
        return flags;
    }

    private static List<RawString> underTitle(PostMortem tree, Zoned zoned) {
        Head head = tree.head();
        List<RawString> line = new ArrayList<>();
        if (!head.services().isEmpty()) line.add(Html.words(head.services()));
        if (head.team() != null) line.add(Html.words(head.team()));
        if (head.lead() != null) line.add(new RawString("Lead " + Html.words(head.lead())));
        var publication = tree.standing().publication();
        if (publication != null) {
            String by = publication.by() == null ? "" : " by " + Html.words(publication.by());
            line.add(new RawString("Published " + zoned.day(publication.at()) + by));
        }
        return line;
    }

    private static List<FigureView> figures(Impact impact) {
        return impact.figures().stream()
                .map(figure -> new FigureView(
                        Html.words(figure.amount()),
                        Html.words(figure.unit()),
                        Html.words(figure.measure()),
                        figure.internal()))
                .toList();
    }

    private static List<LessonsGroup> lessons(PostMortem tree, AttachedFiles files) {
        List<LessonsGroup> groups = new ArrayList<>();
        List<String> headings = tree.head().template().lessonHeadings();
        group(groups, headings.get(0), tree.lessons().wentWell(), files);
        group(groups, headings.get(1), tree.lessons().wentBadly(), files);
        group(groups, headings.get(2), tree.lessons().gotLucky(), files);
        group(groups, headings.get(3), tree.lessons().learned(), files);
        return groups;
    }

    private static void group(List<LessonsGroup> groups, String heading, List<Markdown> lessons, AttachedFiles files) {
        if (lessons.isEmpty()) return;
        String id = "l" + (groups.size() + 1) + "-";
        groups.add(new LessonsGroup(
                heading,
                IntStream.range(0, lessons.size())
                        .mapToObj(i -> Html.lineInGroup(lessons.get(i), id + i, files))
                        .toList()));
    }

    private static LinkView link(Link link) {
        if (link.title().isBlank()) return new LinkView(Html.linked(link.address()), link.internal());
        String html = Html.linked(link.address()).toString();
        boolean followable = html.startsWith("<a ");
        String words = Html.words(link.title()).toString();
        return new LinkView(
                new RawString(
                        followable
                                ? html.replaceFirst(
                                        ">.*</a>", ">" + java.util.regex.Matcher.quoteReplacement(words) + "</a>")
                                : words + ": " + html),
                link.internal());
    }
}
