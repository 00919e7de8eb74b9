package dev.debrief.postmortem.read;

import dev.debrief.document.AttachedFiles;
import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.shared.Markdown;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;

/** The parts of a document in the order in which they are read, each followed by the free sections behind it. */
final class PartsInOrder {
    private final PostMortem postMortem;
    private final AttachedFiles files;
    private final List<PartView> parts = new ArrayList<>();

    private PartsInOrder(PostMortem postMortem, AttachedFiles files) {
        this.postMortem = postMortem;
        this.files = files;
    }

    /** What stands in the text column before the action items. */
    static List<PartView> beforeActions(PostMortem postMortem, AttachedFiles files) {
        PartsInOrder order = new PartsInOrder(postMortem, files);
        order.sections(Part.HEAD);
        order.sections(Part.MILESTONES);
        order.prose(Part.SUMMARY, "summary", "Summary", postMortem.summary());
        order.impact();
        order.prose(Part.DETECTION, "detection", "Detection", postMortem.detection());
        order.list(Part.TIMELINE, "timeline", "Timeline", !postMortem.timeline().isEmpty());
        order.list(Part.CAUSES, "causes", "Causes", !postMortem.factors().isEmpty());
        order.prose(Part.RESOLUTION, "resolution", "Resolution and recovery", postMortem.resolution());
        order.list(Part.LESSONS, "lessons", "Lessons", !postMortem.lessons().isEmpty());
        return order.parts;
    }

    /** What stands behind them. */
    static List<PartView> behindActions(PostMortem postMortem, AttachedFiles files) {
        PartsInOrder order = new PartsInOrder(postMortem, files);
        order.sections(Part.ACTION_ITEMS);
        if (postMortem.links().isEmpty()) order.sections(Part.LINKS);
        else order.list(Part.LINKS, "links", "Links", true);
        return order.parts;
    }

    private void prose(Part part, String id, String heading, Markdown text) {
        RawString html = Html.blocks(text, id, files);
        parts.add(new PartView(id, new RawString(heading), "prose", html, !text.isEmpty(), "#field-" + id, false));
        sections(part);
    }

    private void impact() {
        RawString text = Html.blocks(postMortem.impact().text(), "impact", files);
        boolean written = !postMortem.impact().isEmpty();
        parts.add(new PartView("impact", new RawString("Impact"), "impact", text, written, "#field-impact", false));
        sections(Part.IMPACT);
    }

    private void list(Part part, String shape, String heading, boolean written) {
        parts.add(new PartView(shape, new RawString(heading), shape, Html.NONE, written, "#part-" + shape, false));
        sections(part);
    }

    private void sections(Part part) {
        List<Section> all = postMortem.sections();
        for (int i = 0; i < all.size(); i++) {
            Section section = all.get(i);
            if (section.after() != part) continue;
            String id = "section-" + (i + 1);
            RawString heading = section.heading().isBlank() ? new RawString("More") : Html.words(section.heading());
            parts.add(new PartView(
                    id,
                    heading,
                    "prose",
                    Html.blocks(section.body(), id, files),
                    true,
                    "#part-sections",
                    section.internal()));
        }
    }
}
