package dev.debrief.postmortem.attach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file that a form brought. */
record SentFile(FileUpload upload) {
    /** A field for files in which nothing was chosen sends one without a name. */
    static List<SentFile> chosen(List<FileUpload> uploads) {
        return uploads.stream()
                .filter(upload ->
                        upload.fileName() != null && !upload.fileName().isEmpty())
                .map(SentFile::new)
                .toList();
    }

    String name() {
        return upload.fileName();
    }

    byte[] content() {
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
