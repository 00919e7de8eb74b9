package dev.debrief.document.check;

import dev.debrief.document.Part;
import dev.debrief.document.PostMortem;
import java.util.ArrayList;
import java.util.List;

/** Parts in which nothing is written, of those that the template asks for. */
final class EmptyParts {
    private final PostMortem tree;
    private final List<Remark> remarks = new ArrayList<>();

    private EmptyParts(PostMortem tree) {
        this.tree = tree;
    }

    static List<Remark> of(PostMortem tree) {
        EmptyParts parts = new EmptyParts(tree);
        parts.look(Part.SUMMARY, tree.summary().isEmpty(), "summary", "What happened, how long, and how did it end?");
        parts.look(Part.IMPACT, tree.impact().isEmpty(), "impact", "Who could not do what, and how many were they?");
        parts.look(Part.DETECTION, tree.detection().isEmpty(), "detection", "Who or what noticed it first?");
        parts.look(Part.TIMELINE, tree.timeline().isEmpty(), "timeline", "What happened first, and what next?");
        parts.look(Part.CAUSES, tree.factors().isEmpty(), "factors", "What made it possible?");
        parts.look(Part.RESOLUTION, tree.resolution().isEmpty(), "resolution", "Which step made it better?");
        parts.look(Part.LESSONS, tree.lessons().isEmpty(), "lessons", "What would you want another team to know?");
        String next = "What would make it hurt less next time?";
        parts.look(Part.ACTION_ITEMS, tree.actionItems().isEmpty(), "actionItems", next);
        return parts.remarks;
    }

    private void look(Part part, boolean empty, String field, String ask) {
        if (!empty || !tree.head().template().asksFor(part)) return;
        String title = tree.head().template().heading(part);
        String why = "Readers see “not written”.";
        remarks.add(Remark.onField(Check.EMPTY_PART, field, title + " is empty", "", why, ask));
    }
}
