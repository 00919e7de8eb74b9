package dev.debrief.action;

import dev.debrief.shared.Markdown;

/** What is added to an item and changes nothing else. */
public sealed interface NoteDeed extends ItemDeed {
    /** Something to say about it. */
    record Comment(Markdown text) implements NoteDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (text.source().isBlank()) return new Change.Refused("comment", "Write something first.");
            return item.adding(act, ItemEvent.COMMENT, null, text.source());
        }
    }

    /** Something that shows that it is done or works: an address or a sentence. */
    record AddEvidence(String evidence) implements NoteDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (evidence.isBlank()) return new Change.Refused("evidence", "Give an address or a sentence.");
            return item.adding(act, ItemEvent.EVIDENCE, null, evidence.strip());
        }
    }

    /** Takes away what was added as evidence; it stays in the history. */
    record RemoveEvidence(String evidence) implements NoteDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.adding(act, ItemEvent.EVIDENCE, evidence, null);
        }
    }
}
