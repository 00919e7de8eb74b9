package dev.debrief.postmortem.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file that a form brought. */
final class SentFile {
    /** What the server takes in one request, in bytes. */
    static final long MOST_BYTES = 32L << 20;

    private final String name;
    private final byte[] content;

    private SentFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** A text that was pasted has no name. */
    static SentFile pasted(String text) {
        return new SentFile("", text.getBytes(StandardCharsets.UTF_8));
    }

    static SentFile of(String name, byte[] content) {
        return new SentFile(name, content);
    }

    /** As the browser says it; empty for what was pasted. */
    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    /** A field for files in which nothing was chosen sends one without a name. */
    static List<SentFile> chosen(List<FileUpload> uploads) {
        List<SentFile> chosen = new ArrayList<>();
        for (FileUpload upload : uploads) {
            if (upload.fileName() == null || upload.fileName().isEmpty()) continue;
            chosen.add(new SentFile(upload.fileName(), content(upload)));
        }
        return chosen;
    }

    private static byte[] content(FileUpload upload) {
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
