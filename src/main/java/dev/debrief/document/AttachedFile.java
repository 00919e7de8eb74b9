package dev.debrief.document;

/**
 * A file that a text may name.
 *
 * @param picture whether a page may show it
 * @param width in pixels; 0 where it is no picture, as for the height
 * @param thumbnail whether a smaller picture stands at {@code <address>/thumbnail}
 * @param description what it shows, in words; maybe empty
 */
public record AttachedFile(
        String name, boolean picture, int width, int height, boolean thumbnail, String description) {}
