package dev.debrief.incident.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made byte by byte: whole ones, telling ones, and hostile ones. */
public final class SamplePictures {
    public static final String SECRET = "52.520008,13.404954";

    private SamplePictures() {}

    /** Red on the left, blue on the right. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a text, EXIF, and something behind its end. */
    public static byte[] tellingPng(int width, int height) {
        byte[] png = picture("png", width, height);
        return joined(
                slice(png, 0, 33),
                chunk("tEXt", ascii("Comment\0" + SECRET)),
                chunk("eXIf", exif(6)),
                slice(png, 33, png.length),
                ascii(SECRET));
    }

    /** The header of a PNG that claims that many pixels. */
    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return joined(slice(picture("png", 1, 1), 0, 8), chunk("IHDR", header), chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String type, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(joined(ascii(type), data));
        ByteBuffer sum = ByteBuffer.allocate(4).putInt((int) crc.getValue());
        return joined(ByteBuffer.allocate(4).putInt(data.length).array(), ascii(type), data, sum.array());
    }

    /** Taken with the camera held so (EXIF orientation), at a place that is nobody's business. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] data = joined(ascii("Exif\0\0"), exif(orientation));
        byte[] marker = ByteBuffer.allocate(4)
                .putShort((short) 0xFFE1)
                .putShort((short) (data.length + 2))
                .array();
        return joined(slice(jpeg, 0, 2), marker, data, slice(jpeg, 2, jpeg.length), ascii(SECRET));
    }

    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(ascii("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        return joined(tiff.array(), ascii("GPS " + SECRET));
    }

    /** Two frames that begin again, a comment, what a program left, and something behind the end. */
    public static byte[] gif(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        head.put(ascii("GIF89a")).putShort((short) width).putShort((short) height);
        head.put((byte) 0x80).put((byte) 0).put((byte) 0).put(new byte[] {0, 0, 0, -1, -1, -1});
        byte[] loop = joined(new byte[] {0x21, (byte) 0xFF, 11}, ascii("NETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0});
        byte[] program =
                joined(new byte[] {0x21, (byte) 0xFF, 11}, ascii("XMP DataXMP"), block(SECRET), new byte[] {0});
        byte[] comment = joined(new byte[] {0x21, (byte) 0xFE}, block(SECRET), new byte[] {0});
        byte[] end = joined(new byte[] {0x3B}, ascii("*/alert(1)//" + SECRET));
        return joined(head.array(), loop, program, comment, frame(), frame(), end);
    }

    private static byte[] frame() {
        byte[] timing = {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0};
        byte[] place = {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0};
        return joined(timing, place, new byte[] {2, 2, 0x44, 1, 0});
    }

    private static byte[] block(String text) {
        return joined(new byte[] {(byte) text.length()}, ascii(text));
    }

    /** An extended WebP with EXIF and XMP; its pixels are only a header. */
    static byte[] webp(int width, int height) {
        ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        extended.putInt(0x0C).putShort((short) (width - 1)).put((byte) 0);
        extended.putShort((short) (height - 1)).put((byte) 0);
        byte[] pixels = ByteBuffer.allocate(5)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt((height - 1) << 14 | (width - 1))
                .array();
        byte[] body = joined(
                riff("VP8X", extended.array()),
                riff("VP8L", pixels),
                riff("EXIF", ascii(SECRET)),
                riff("XMP ", ascii(SECRET + "!")));
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4 + body.length)
                .array();
        return joined(ascii("RIFF"), size, ascii("WEBP"), body, ascii(SECRET));
    }

    private static byte[] riff(String name, byte[] data) {
        byte[] size = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array();
        return joined(ascii(name), size, data, new byte[data.length % 2]);
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
