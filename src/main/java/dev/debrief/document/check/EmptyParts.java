package dev.debrief.document.check;

import dev.debrief.document.PostMortem;
import java.util.ArrayList;
import java.util.List;

/** Parts in which nothing is written. */
final class EmptyParts {
    private final List<Remark> remarks = new ArrayList<>();

    private EmptyParts() {}

    static List<Remark> of(PostMortem tree) {
        EmptyParts parts = new EmptyParts();
        parts.look(tree.summary().isEmpty(), "summary", "Summary", "What happened, how long, and how did it end?");
        parts.look(tree.impact().isEmpty(), "impact", "Impact", "Who could not do what, and how many were they?");
        parts.look(tree.detection().isEmpty(), "detection", "Detection", "Who or what noticed it first?");
        parts.look(tree.timeline().isEmpty(), "timeline", "Timeline", "What happened first, and what next?");
        parts.look(tree.factors().isEmpty(), "factors", "Causes", "What made it possible?");
        parts.look(tree.resolution().isEmpty(), "resolution", "What fixed it", "Which step made it better?");
        parts.look(tree.lessons().isEmpty(), "lessons", "Lessons", "What would you want another team to know?");
        parts.look(tree.actionItems().isEmpty(), "actionItems", "Action items", "What would make it hurt less next time?");
        return parts.remarks;
    }

    private void look(boolean empty, String part, String title, String ask) {
        if (!empty) return;
        String why = "Readers see “not written”.";
        remarks.add(Remark.onField(Check.EMPTY_PART, part, title + " is empty", "", why, ask));
    }
}
