package dev.debrief.incident.attachment;

import java.nio.BufferUnderflowException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A picture that may be shown: whole, of bounded size, and without anything that says where and by whom it was taken.
 *
 * @param content the file without its metadata
 * @param thumbnail the same, smaller and of the same kind; null where the picture is small, or moves, or is a WebP
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Picture(byte[] content, int width, int height, byte @Nullable [] thumbnail) {
    /** Unpacked, a picture takes up to 200 MB: one at a time is enough for the memory of a small machine. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    static Picture of(FileKind kind, byte[] file) throws UnreadablePicture {
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return switch (kind) {
                case PNG -> PngPicture.read(file);
                case JPEG -> JpegPicture.read(file);
                case GIF -> GifPicture.read(file);
                case WEBP -> WebpPicture.read(file);
                default -> throw new IllegalStateException(kind + " is no picture");
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException endsTooEarly) {
            throw UnreadablePicture.cutOff();
        } catch (LinkageError withoutGraphics) {
            throw new UnreadablePicture("Pictures cannot be read here, because this Java comes without its graphics."
                    + " Install one that is not “headless”, or pack the picture into a zip file.");
        } finally {
            ONE_AT_A_TIME.release();
        }
    }
}
