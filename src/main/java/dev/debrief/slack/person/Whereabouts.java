package dev.debrief.slack.person;

import dev.debrief.slack.client.Reply;

/** Where somebody is in Slack. */
public sealed interface Whereabouts {
    /** There: the id of the channel of direct messages. */
    record Channel(String id) implements Whereabouts {}

    /** Not in this workspace, or not any more. */
    record Nowhere(String why) implements Whereabouts {}

    /** Slack did not say; nothing was changed by asking. */
    record NotNow(Reply<?> reply) implements Whereabouts {}
}
