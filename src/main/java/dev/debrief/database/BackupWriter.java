package dev.debrief.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes the one file of a backup: a compressed tar, whose entries are listed with their checksums. */
final class BackupWriter {
    private static final int BUFFER = 1 << 16;
    private static final int FAST = 1;

    private final GzipCompressorOutputStream gzip;
    private final TarArchiveOutputStream tar;
    private final Progress progress;
    private final List<BackupManifest.Entry> entries = new ArrayList<>();

    BackupWriter(OutputStream file, Progress progress) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(FAST);
        parameters.setBufferSize(BUFFER);
        this.gzip = new GzipCompressorOutputStream(file, parameters);
        this.tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name());
        this.progress = progress;
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void directory(String path) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(path + "/"));
        tar.closeArchiveEntry();
    }

    void content(String path, byte[] content) throws IOException {
        entry(path, content.length, new ByteArrayInputStream(content));
    }

    /** A file that the server may be writing to: as long as it was at first; what comes later is in the log. */
    void file(String path, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            entry(path, Files.size(file), content);
        } catch (NoSuchFileException gone) {
            // dropped since it was found; the log knows that too
            return;
        }
    }

    /** Lists what was written. */
    List<BackupManifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive with its manifest and leaves the file below open. */
    void finish(BackupManifest manifest) throws IOException {
        byte[] json = manifest.written();
        begin(BackupManifest.NAME, json.length);
        tar.write(json);
        tar.closeArchiveEntry();
        tar.finish();
        gzip.finish();
        gzip.flush();
    }

    private void begin(String path, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(path);
        entry.setSize(size);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
    }

    private void entry(String path, long size, InputStream content) throws IOException {
        begin(path, size);
        MessageDigest digest = Checksums.sha256();
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) read = zeroes(buffer, left);
            digest.update(buffer, 0, read);
            tar.write(buffer, 0, read);
            progress.add(read);
            left -= read;
        }
        tar.closeArchiveEntry();
        entries.add(new BackupManifest.Entry(path, size, HexFormat.of().formatHex(digest.digest())));
    }

    /** In place of what was cut off meanwhile; the log cuts it off again. */
    private static int zeroes(byte[] buffer, long left) {
        Arrays.fill(buffer, (byte) 0);
        return (int) Math.min(left, buffer.length);
    }
}
