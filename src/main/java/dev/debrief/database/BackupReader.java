package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a backup from its first byte to its last, and compares every file in it with the manifest. */
final class BackupReader {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MANIFEST = 256 << 20;

    private final Receiver receiver;
    private final Progress progress;
    private final List<BackupManifest.Entry> seen = new ArrayList<>();
    private @Nullable BackupManifest manifest;

    /** Who takes what is read. */
    interface Receiver {
        void directory(String path) throws IOException;

        /** Where the content of a file goes; the reader closes it. */
        OutputStream file(String path) throws IOException;
    }

    BackupReader(Receiver receiver, Progress progress) {
        this.receiver = receiver;
        this.progress = progress;
    }

    /** Only looks whether it is whole. */
    static BackupManifest check(InputStream file, Progress progress) {
        Receiver nobody = new Receiver() {
            @Override
            public void directory(String path) {}

            @Override
            public OutputStream file(String path) {
                return OutputStream.nullOutputStream();
            }
        };
        try {
            return new BackupReader(nobody, progress).read(file);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("it cannot be read to its end (" + e.getMessage() + ")");
        }
    }

    /**
     * Hands on every entry.
     *
     * @throws CannotStart when anything is missing, damaged, or too much
     */
    BackupManifest read(InputStream file) throws IOException {
        InputStream plain = new GZIPInputStream(new BufferedInputStream(file, BUFFER), BUFFER);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name());
        TarArchiveEntry entry;
        while ((entry = tar.getNextEntry()) != null) take(entry, tar);
        // the compressed stream has a checksum of its own, at its very end
        plain.transferTo(OutputStream.nullOutputStream());
        if (manifest == null) throw damaged("its end is missing");
        if (!seen.equals(manifest.files())) throw damaged("its files are not those of its manifest");
        return manifest;
    }

    private void take(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        if (manifest != null) throw damaged("something follows its manifest");
        String path = entry.getName();
        if (path.equals(BackupManifest.NAME)) {
            manifest = BackupManifest.read(tar.readNBytes(LONGEST_MANIFEST));
        } else if (entry.isDirectory()) {
            receiver.directory(path);
        } else {
            seen.add(new BackupManifest.Entry(path, entry.getSize(), copied(path, tar)));
        }
    }

    private String copied(String path, InputStream source) throws IOException {
        DigestInputStream content = new DigestInputStream(source, Checksums.sha256());
        try (OutputStream target = receiver.file(path)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                target.write(buffer, 0, read);
                progress.add(read);
            }
        }
        return HexFormat.of().formatHex(content.getMessageDigest().digest());
    }

    private static CannotStart damaged(String how) {
        return new CannotStart("This backup is damaged: " + how + ". Use another one.");
    }
}
