package dev.debrief.jira.remote;

/**
 * Somebody in Jira.
 *
 * @param id the account id on Cloud, the user name on Data Center
 * @param key what the history of an issue calls the account: its id on Cloud, a key of its own on Data Center
 * @param email empty where Jira hides it
 * @param zone of the account, as {@code Europe/Berlin}; empty where Jira does not say
 */
public record Account(String id, String key, String name, String email, String zone, boolean active) {}
