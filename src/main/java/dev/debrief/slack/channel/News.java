package dev.debrief.slack.channel;

import dev.debrief.slack.block.Blocks;
import org.jspecify.annotations.Nullable;

/**
 * Something that a channel should read, as it is now.
 *
 * @param message the message that says so already; null where none does yet
 * @param subject of which incident or action item
 * @param about what it is, once in its channel: {@code INC-42}, {@code AI-17 2026-11-20}
 * @param text what shows in notifications
 * @param path the page it is about
 */
record News(
        String kind,
        @Nullable Long message,
        String channel,
        int subject,
        String about,
        String text,
        Blocks blocks,
        String path) {}
