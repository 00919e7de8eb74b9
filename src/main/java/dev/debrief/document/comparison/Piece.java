package dev.debrief.document.comparison;

/** A stretch of text that both documents have, or only one of them. Never empty. */
public record Piece(Side side, String text) {}
