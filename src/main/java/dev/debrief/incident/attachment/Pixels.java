package dev.debrief.incident.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The way from a file to its pixels and back, in memory and without metadata. */
final class Pixels {
    private static final float QUALITY = 0.92f;

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private Pixels() {}

    /** The number of pixels is looked at before any of them is unpacked. */
    static BufferedImage read(String format, byte[] file) throws UnreadablePicture {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cutOff = new AtomicBoolean();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.addIIOReadWarningListener((source, warning) -> {
                String words = warning.toLowerCase(Locale.ROOT);
                if (words.contains("truncated") || words.contains("premature")) cutOff.set(true);
            });
            reader.setInput(in, true, true);
            UnreadablePicture.checkPixels(reader.getWidth(0), reader.getHeight(0));
            BufferedImage pixels = reader.read(0);
            if (cutOff.get()) throw UnreadablePicture.cutOff();
            return pixels;
        } catch (IOException | RuntimeException damaged) {
            throw cutOff.get() ? UnreadablePicture.cutOff() : UnreadablePicture.damaged();
        } finally {
            reader.dispose();
        }
    }

    static byte[] write(String format, BufferedImage pixels) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } catch (IOException memoryNeverFails) {
            throw new IllegalStateException(memoryNeverFails);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
