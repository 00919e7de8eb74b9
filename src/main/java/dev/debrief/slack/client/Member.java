package dev.debrief.slack.client;

/** Somebody in the workspace. */
public record Member(String id, boolean isDeactivated) {}
