package dev.debrief.slack.client;

/**
 * A message that stands in Slack.
 *
 * @param channel its id: {@code C…}, of a direct message {@code D…}
 * @param ts what Slack calls the message within its channel
 */
public record Posted(String channel, String ts) {}
