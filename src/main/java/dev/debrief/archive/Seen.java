package dev.debrief.archive;

import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ItemText;
import dev.debrief.action.PastState;
import java.util.Map;
import java.util.Optional;

/** What a writer had seen of one action item. */
final class Seen {
    private Seen() {}

    /** Empty where they had not seen it. */
    static Optional<ItemText> of(ActionItemRow row, ItemsSeen seen, Map<String, ItemText> inBase) {
        if (seen instanceof ItemsSeen.Now) return Optional.of(row.asText());
        if (seen instanceof ItemsSeen.UpTo upTo) {
            PastState then = PastState.seen(upTo.event(), row.events());
            return then.exists() ? Optional.of(then.toText()) : Optional.empty();
        }
        return Optional.ofNullable(inBase.get(row.rowId()));
    }

    /** Whether they had seen it in the document, so that its absence says that it was taken out. */
    static boolean stood(ActionItemRow row, ItemsSeen seen, Map<String, ItemText> inBase) {
        if (seen instanceof ItemsSeen.Now) return !row.isDropped();
        if (seen instanceof ItemsSeen.UpTo upTo)
            return PastState.seen(upTo.event(), row.events()).stood();
        return inBase.containsKey(row.rowId());
    }
}
