package dev.debrief.incident.attachment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** A picture made small enough to stand in a page, which leads to the whole one. */
final class Thumbnail {
    /** Twice the width of a column of text, for screens with fine pixels. */
    private static final int LONGEST_SIDE = 1280;

    private Thumbnail() {}

    /** Null where it would not be smaller than the {@code size} bytes of the picture itself. */
    static byte @Nullable [] of(BufferedImage picture, String format, int size) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= LONGEST_SIDE) return null;
        double factor = (double) LONGEST_SIDE / longest;
        byte[] file = Pixels.write(format, scaled(picture, factor));
        return file.length < size ? file : null;
    }

    /** Halves first: one great step would leave out most pixels, and thin lines with them. */
    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        boolean clear = picture.getColorModel().hasAlpha();
        BufferedImage drawn =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
