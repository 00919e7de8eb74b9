package dev.debrief.slack.message;

import org.jspecify.annotations.Nullable;

/**
 * A message to be posted once.
 *
 * @param about what it is: the same for the same message
 * @param kind in one word, for the page of deliveries
 * @param person whose direct message it is; null for one in a channel
 * @param channel the channel of a team; null for a direct message
 * @param subject the number of the incident or the action item that a message in a channel tells of; null for others
 * @param text what shows without blocks
 * @param blocks Block Kit
 * @param told what it was made from, as JSON, to be told on another way; null where there is no other
 * @param inWords what an administrator reads on the page of deliveries
 * @param link the path of the page it is about; null for none
 */
public record NewMessage(
        String about,
        String kind,
        @Nullable Long person,
        @Nullable String channel,
        @Nullable Integer subject,
        String text,
        String blocks,
        @Nullable String told,
        String inWords,
        @Nullable String link) {
    public NewMessage {
        if ((person == null) == (channel == null))
            throw new IllegalArgumentException("a message goes to a person or to a channel");
    }

    /** What keeps its order in the queue. */
    String target() {
        return channel == null ? "person " + person : channel;
    }
}
