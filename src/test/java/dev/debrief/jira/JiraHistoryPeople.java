package dev.debrief.jira;

import dev.debrief.jira.site.JiraPerson;
import dev.debrief.jira.site.JiraSite;
import dev.debrief.people.Colleagues;
import dev.debrief.people.Role;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who edits in a history: one whom both sides know, one whose address Jira hides, and on each side one unknown there. */
final class JiraHistoryPeople {
    private static final String ANN = "history-ann";
    private static final String HIDDEN = "history-hidden";

    private final Here here;
    private final List<JiraPerson> there;

    private JiraHistoryPeople(Here here, List<JiraPerson> there) {
        this.here = here;
        this.there = there;
    }

    /** The ids of those who are in Debrief, in all histories the same. */
    record Here(long ann, long hidden, long onlyHere) {
        static Here join(Colleagues colleagues) {
            return new Here(
                    colleagues.join(ANN, Role.EDITOR),
                    colleagues.join(HIDDEN, Role.EDITOR),
                    colleagues.join("history-only-here", Role.EDITOR));
        }

        /** Those of them who have an account there get it. */
        JiraHistoryPeople into(JiraSite jira) {
            return new JiraHistoryPeople(
                    this,
                    List.of(
                            jira.people().add(ANN, ANN + "@example.org"),
                            jira.people().add(HIDDEN, HIDDEN + "@example.org").hidesEmail(),
                            jira.people().add("Only There", "only-there@example.org")));
        }
    }

    /** Somebody in Debrief, or nobody. */
    @Nullable
    Long here(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> here.ann();
            case 1 -> here.hidden();
            case 2 -> here.onlyHere();
            default -> null;
        };
    }

    JiraPerson there(int which) {
        return there.get(which);
    }
}
