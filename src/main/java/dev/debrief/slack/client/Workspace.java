package dev.debrief.slack.client;

/**
 * Where the token opens.
 *
 * @param team the name of the workspace
 * @param user the name of the bot
 * @param url the address of the workspace
 */
public record Workspace(String team, String user, String url) {}
