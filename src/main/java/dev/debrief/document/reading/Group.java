package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import org.jspecify.annotations.Nullable;

/**
 * The heading under which action items stand together, and what it says about all of them.
 *
 * @param heading empty for none
 */
record Group(String heading, ActionItem.@Nullable State state, ActionItem.@Nullable Kind kind) {
    static final Group NONE = new Group("", null, null);

    /** Whose items they are, where the heading is nothing but a handle; null otherwise. */
    @Nullable
    String owner() {
        return heading.matches("@[\\w.-]{1,39}") ? heading : null;
    }

    /** A group in another one keeps what that says. */
    Group in(String other) {
        String bare = Plain.of(other)
                .replaceAll("[(\\[][^)\\]]*[)\\]]", " ")
                .replaceAll("\\s*[:：]\\s*$", "")
                .strip();
        ActionItem.State said =
                TaskMarks.state(other).or(() -> TaskMarks.beginning(bare)).orElse(state);
        ActionItem.Kind meant = TaskMarks.kind(bare) == null ? kind : TaskMarks.kind(bare);
        return new Group(heading.isEmpty() ? named(other) : heading + ", " + named(other), said, meant);
    }

    private static String named(String heading) {
        String named =
                heading.contains("](") ? heading.replaceAll("\\*\\*|__", "").strip() : Plain.of(heading);
        return named.replaceFirst("\\s*[:：]$", "");
    }

    /** Whether a heading only groups, whatever stands below it. */
    static boolean isOne(String heading) {
        String bare = Plain.of(heading).replaceAll("[(\\[][^)\\]]*[)\\]]", " ").strip();
        return Marks.says(bare, "group")
                || TaskMarks.kind(bare) != null
                || TaskMarks.beginning(bare).isPresent();
    }

    /** The group as words behind an item; nothing where its kind and state say the same. */
    String behind(String text) {
        boolean said = heading.isEmpty() || (kind != null && kind.word().equalsIgnoreCase(heading));
        boolean link = heading.contains("](");
        return said ? text : text + "\n\n" + (link ? heading : "_" + heading.replace("_", "\\_") + "_");
    }
}
