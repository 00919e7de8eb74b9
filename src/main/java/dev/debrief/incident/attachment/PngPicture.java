package dev.debrief.incident.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG with the parts that say what it looks like, and no others (texts, times, EXIF, and whatever stands behind its
 * end are left out). The pixels stay as they came, so nothing gets worse and animations move on. W3C PNG, third
 * edition, sections 5 and 11.
 */
final class PngPicture {
    private static final int SIGNATURE = 8;
    private static final Set<String> LOOKS = Set.of(
            "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngPicture() {}

    static Picture read(byte[] file) throws UnreadablePicture {
        byte[] content = withoutMetadata(file);
        ByteBuffer header = ByteBuffer.wrap(content);
        int width = header.getInt(SIGNATURE + 8);
        int height = header.getInt(SIGNATURE + 12);
        UnreadablePicture.checkPixels(width, height);
        BufferedImage pixels = Pixels.read("png", content);
        return new Picture(content, width, height, Thumbnail.of(pixels, "png", content.length));
    }

    private static byte[] withoutMetadata(byte[] file) throws UnreadablePicture {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
        String type = "";
        for (boolean first = true; !type.equals("IEND"); first = false) {
            int start = in.position();
            int length = in.getInt();
            if (length < 0 || in.remaining() < length + 8L) throw UnreadablePicture.cutOff();
            type = new String(file, in.position(), 4, StandardCharsets.ISO_8859_1);
            in.position(in.position() + 4 + length);
            if (first != type.equals("IHDR") || !isWhole(file, start, length, in.getInt())) {
                throw UnreadablePicture.damaged();
            }
            if (LOOKS.contains(type)) kept.write(file, start, length + 12);
        }
        return kept.toByteArray();
    }

    private static boolean isWhole(byte[] file, int start, int length, int checksum) {
        CRC32 crc = new CRC32();
        crc.update(file, start + 4, length + 4);
        return (int) crc.getValue() == checksum;
    }
}
