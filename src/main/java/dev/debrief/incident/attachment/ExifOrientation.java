package dev.debrief.incident.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the camera was held, from the EXIF of a JPEG (EXIF 2.32, sections 4.6 and 4.7.2). */
final class ExifOrientation {
    static final int UPRIGHT = 1;

    private static final int EXIF = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private ExifOrientation() {}

    /** 1 to 8; upright where the file does not say, or says nonsense. */
    static int of(byte[] jpeg) {
        try {
            ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
            while (in.remaining() > 4) {
                if ((in.get() & 0xFF) != 0xFF) return UPRIGHT;
                int marker = in.get() & 0xFF;
                if (marker == 0xFF) {
                    in.position(in.position() - 1);
                    continue;
                }
                if (marker == SCAN) return UPRIGHT;
                int length = in.getShort() & 0xFFFF;
                ByteBuffer segment = in.slice(in.position(), length - 2);
                if (marker == EXIF && isExif(segment)) return inTiff(segment.slice(6, length - 8));
                in.position(in.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException nonsense) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        return segment.remaining() > 14 && segment.getInt(0) == 0x45786966 && segment.getShort(4) == 0;
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) != ORIENTATION) continue;
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }
}
