package dev.debrief.incident.attachment;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A JPEG written anew from its pixels, upright and in the colours of the web; nothing else of the file is left. */
final class JpegPicture {
    private JpegPicture() {}

    static Picture read(byte[] file) throws UnreadablePicture {
        BufferedImage upright = upright(Pixels.read("jpeg", file), ExifOrientation.of(file));
        byte[] content = Pixels.write("jpeg", upright);
        byte[] thumbnail = Thumbnail.of(upright, "jpeg", content.length);
        return new Picture(content, upright.getWidth(), upright.getHeight(), thumbnail);
    }

    /** As the camera was held (EXIF 2.32, tag 0x0112): 1 is upright, 2 to 8 are mirrored or turned. */
    private static BufferedImage upright(BufferedImage taken, int orientation) {
        int width = taken.getWidth();
        int height = taken.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean lies = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(taken, turn, null);
        pen.dispose();
        return upright;
    }
}
