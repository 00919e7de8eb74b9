package dev.debrief.jira.remote;

import java.time.Instant;

/**
 * A comment on an issue.
 *
 * @param at when it was said, by Jira's clock
 * @param words without their looks; paragraphs are separated by an empty line
 * @param editor who changed it last; its author where nobody did
 * @param mark what Debrief wrote on a comment of its own; empty on any other
 */
public record Said(String id, Account author, Account editor, Instant at, String words, String mark) {}
