package dev.debrief.incident.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A GIF with its frames, their timing and whether they begin again; comments, texts, what programs left in it, and
 * whatever stands behind its end are taken out. GIF89a, sections 17 to 27.
 */
final class GifPicture {
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int PROGRAM = 0xFF;

    private final byte[] file;
    private final ByteBuffer in;
    private final ByteArrayOutputStream kept;

    private GifPicture(byte[] file) {
        this.file = file;
        this.in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.kept = new ByteArrayOutputStream(file.length);
    }

    static Picture read(byte[] file) throws UnreadablePicture {
        return new GifPicture(file).read();
    }

    private Picture read() throws UnreadablePicture {
        in.position(6);
        int width = in.getShort() & 0xFFFF;
        int height = in.getShort() & 0xFFFF;
        int flags = in.get();
        in.position(in.position() + 2 + colours(flags));
        keepFrom(0);
        UnreadablePicture.checkPixels(width, height);
        int frames = 0;
        for (int block = next(); block != END; block = next()) {
            if (block == FRAME) frame(++frames);
            else if (block == EXTENSION) extension();
            else throw UnreadablePicture.damaged();
        }
        if (frames == 0) throw UnreadablePicture.damaged();
        kept.write(END);
        return new Picture(kept.toByteArray(), width, height, null);
    }

    private int next() {
        return in.get() & 0xFF;
    }

    private void frame(int number) throws UnreadablePicture {
        int start = in.position() - 1;
        in.position(start + 5);
        int width = in.getShort() & 0xFFFF;
        int height = in.getShort() & 0xFFFF;
        if (number == 1) UnreadablePicture.checkPixels(width, height);
        in.position(in.position() + 1 + colours(in.get(in.position())) + 1);
        skipBlocks();
        keepFrom(start);
    }

    private void extension() {
        int start = in.position() - 1;
        int label = next();
        int blocks = in.position();
        skipBlocks();
        if (label == TIMING) keepFrom(start);
        if (label == PROGRAM) loop(blocks);
    }

    /** Netscape's block says how often the frames begin again; it is written anew, since it has room for more. */
    private void loop(int start) {
        boolean known = file[start] == 11
                && new String(file, start + 1, 11, StandardCharsets.ISO_8859_1).equals("NETSCAPE2.0")
                && file[start + 12] == 3
                && file[start + 13] == 1;
        if (!known) return;
        kept.write(EXTENSION);
        kept.write(PROGRAM);
        kept.write(file, start, 16);
        kept.write(0);
    }

    private void skipBlocks() {
        for (int length = next(); length != 0; length = next()) in.position(checked(in.position() + length));
    }

    private int checked(int position) {
        if (position > in.limit()) throw new java.nio.BufferUnderflowException();
        return position;
    }

    private void keepFrom(int start) {
        kept.write(file, start, checked(in.position()) - start);
    }

    /** The length of the table of colours that these flags announce, in bytes. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
