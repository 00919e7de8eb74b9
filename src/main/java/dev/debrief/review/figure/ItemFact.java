package dev.debrief.review.figure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one month knows of one action item. What it was is what it was at the month's last instant.
 *
 * @param text in Markdown
 * @param incident the number of the incident it comes from; null where there is none
 * @param owner a person by id, as is {@code team}, the team it was given to; null where there is none
 * @param due as the events write it: a day, an instant or words; null where nobody said
 * @param state its word: {@code open}, {@code done} …
 * @param covers the row ids of the factors that it answers, with a blank between; null for none
 * @param wasOpen whether it was open when the month began
 * @param isOpen whether it was open when the month ended
 * @param becameVerified whether somebody saw in this month that it works, and it still stood so at the end
 * @param madeAt when it was made
 * @param closedAt when it was done, where it left in this month as done; null otherwise
 * @param dueAtClosing the date that it had then
 * @param redated how often its date had moved by then
 * @param isUnknown whether it came from elsewhere, so that it is not known how it stood when the month began
 */
public record ItemFact(
        int number,
        String text,
        @Nullable Integer incident,
        @Nullable Long owner,
        @Nullable Long team,
        @Nullable String kind,
        @Nullable String priority,
        @Nullable String due,
        String state,
        @Nullable String covers,
        boolean wasOpen,
        boolean isOpen,
        Came came,
        Left left,
        boolean becameVerified,
        Instant madeAt,
        @Nullable Instant closedAt,
        @Nullable String dueAtClosing,
        int redated,
        boolean isUnknown) {
    /** How an item came among the open ones. */
    public enum Came {
        /** It did not: it was there before, or never was open in this month. */
        NOT,
        /** It was made. */
        MADE,
        /** It had been closed, and was opened again. */
        AGAIN
    }

    /** How an item left the open ones. */
    public enum Left {
        /** It did not. */
        NOT,
        /** It was done. */
        DONE,
        /** Somebody decided that it will not be done. */
        WONT_DO,
        /** It was taken out of its post-mortem, so that nobody will do it either. */
        TAKEN_OUT
    }

    /** Whether anything about it counts in its month. */
    boolean matters() {
        return wasOpen || isOpen || came != Came.NOT || left != Left.NOT || becameVerified || isToVerify();
    }

    /** Whether it was done and nobody had seen yet whether it works. */
    public boolean isToVerify() {
        return state.equals("done");
    }
}
