package dev.debrief.archive;

import dev.debrief.document.Milestone;
import dev.debrief.document.Milestones;
import dev.debrief.document.PostMortem;
import java.util.Map;
import java.util.Optional;

/** Who set a milestone: whoever saves the document in which it changed, unless the document says somebody else. */
final class SetBy {
    private SetBy() {}

    static PostMortem whoSaves(PostMortem tree, Milestones before, String name) {
        Milestones milestones = tree.milestones();
        for (Map.Entry<Milestone.Kind, Milestone> known :
                tree.milestones().known().entrySet()) {
            Milestone milestone = known.getValue();
            if (milestone.setBy() == null && !sameAs(before.of(known.getKey()), milestone)) {
                milestones = milestones.with(known.getKey(), milestone.setBy(name));
            }
        }
        return tree.withMilestones(milestones);
    }

    private static boolean sameAs(Optional<Milestone> before, Milestone now) {
        return before.isPresent() && before.get().equals(now);
    }
}
