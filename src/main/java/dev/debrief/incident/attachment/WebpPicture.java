package dev.debrief.incident.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A WebP without its EXIF, XMP and whatever else is not its looks. Java cannot decode WebP, so there is no thumbnail,
 * and the size comes from the headers: RFC 9649, section 2.
 */
final class WebpPicture {
    private static final Set<String> LOOKS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int EXIF_AND_XMP = 0x0C;
    private static final int RIFF_HEADER = 12;
    private static final int FRAME_HEADER = 16;

    private int width;
    private int height;

    private WebpPicture() {}

    static Picture read(byte[] file) throws UnreadablePicture {
        return new WebpPicture().picture(file);
    }

    private Picture picture(byte[] file) throws UnreadablePicture {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long end = 8L + Integer.toUnsignedLong(in.getInt(4));
        if (end > file.length) throw UnreadablePicture.cutOff();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(file.length);
        chunks(in.limit((int) end).position(RIFF_HEADER), kept);
        UnreadablePicture.checkPixels(width, height);
        byte[] body = kept.toByteArray();
        ByteBuffer content = ByteBuffer.allocate(RIFF_HEADER + body.length).order(ByteOrder.LITTLE_ENDIAN);
        content.put(file, 0, 4).putInt(4 + body.length).put(file, 8, 4).put(body);
        return new Picture(content.array(), width, height, null);
    }

    private void chunks(ByteBuffer in, ByteArrayOutputStream kept) throws UnreadablePicture {
        while (in.remaining() >= 8) {
            byte[] name = new byte[4];
            in.get(name);
            String type = new String(name, StandardCharsets.ISO_8859_1);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) throw UnreadablePicture.cutOff();
            byte[] chunk = new byte[length];
            in.get(chunk);
            if (length % 2 == 1 && in.hasRemaining()) in.get();
            if (LOOKS.contains(type)) chunk(name, looks(type, chunk), kept);
        }
    }

    private static void chunk(byte[] name, byte[] chunk, ByteArrayOutputStream kept) {
        kept.write(name, 0, 4);
        for (int shift = 0; shift < 32; shift += 8) kept.write(chunk.length >>> shift);
        kept.write(chunk, 0, chunk.length);
        if (chunk.length % 2 == 1) kept.write(0);
    }

    /** The chunk as it is kept; on the way its size becomes that of the picture, where nothing said it before. */
    private byte[] looks(String type, byte[] chunk) throws UnreadablePicture {
        ByteBuffer in = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "VP8X" -> {
                if (chunk.length < 10) throw UnreadablePicture.damaged();
                size(1 + (in.getInt(4) & 0xFFFFFF), 1 + (in.getInt(6) >>> 8));
                chunk[0] &= ~EXIF_AND_XMP;
            }
            case "VP8 " -> {
                if (chunk.length < 10 || (in.getInt(3) & 0xFFFFFF) != 0x2A019D) throw UnreadablePicture.damaged();
                size(in.getShort(6) & 0x3FFF, in.getShort(8) & 0x3FFF);
            }
            case "VP8L" -> {
                if (chunk.length < 5 || chunk[0] != 0x2F) throw UnreadablePicture.damaged();
                size(1 + (in.getInt(1) & 0x3FFF), 1 + (in.getInt(1) >>> 14 & 0x3FFF));
            }
            case "ANMF" -> {
                return frame(chunk);
            }
            default -> {}
        }
        return chunk;
    }

    private byte[] frame(byte[] chunk) throws UnreadablePicture {
        if (chunk.length < FRAME_HEADER) throw UnreadablePicture.damaged();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(chunk.length);
        kept.write(chunk, 0, FRAME_HEADER);
        chunks(ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).position(FRAME_HEADER), kept);
        return kept.toByteArray();
    }

    private void size(int width, int height) throws UnreadablePicture {
        UnreadablePicture.checkPixels(width, height);
        if (this.width > 0) return;
        this.width = width;
        this.height = height;
    }
}
