package dev.debrief.incident.attachment;

import dev.debrief.shared.SizeInWords;

/** What became of a file that somebody attached. */
public sealed interface Addition {
    /** It is kept. */
    record Added(AttachmentLine line) implements Addition {}

    /** The same file with the same name was there already, or had been removed and is there again. */
    record AlreadyThere(AttachmentLine line) implements Addition {}

    /** It is not kept. */
    sealed interface Refused extends Addition {
        /** Why, and what can be done. */
        String reason();
    }

    record Empty() implements Refused {
        @Override
        public String reason() {
            return "The file is empty, so there is nothing to keep.";
        }
    }

    record TooLarge(long size, long limit) implements Refused {
        @Override
        public String reason() {
            return "It has " + SizeInWords.of(size) + "; at most " + SizeInWords.of(limit)
                    + " can be attached. Cut it down to the part that matters, or pack it.";
        }
    }

    record TooMany(int most) implements Refused {
        @Override
        public String reason() {
            return "This incident has " + most + " attachments already, and more are not kept. Pack several into one.";
        }
    }

    record Unreadable(String reason) implements Refused {}

    /** Sizes in bytes. */
    record Full(long used, long quota) implements Refused {
        @Override
        public String reason() {
            return "There is no room left: attachments take " + SizeInWords.of(used) + " of "
                    + SizeInWords.of(quota) + ". An administrator can delete removed ones for good, or raise"
                    + " DEBRIEF_ATTACHMENT_QUOTA.";
        }
    }
}
