package dev.debrief.database.portable;

import dev.debrief.database.Checksums;
import dev.debrief.database.Progress;
import dev.debrief.shared.CannotStart;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An export, read. */
final class PortableFile implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final PortableManifest manifest;

    private PortableFile(ZipFile zip, PortableManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and compares everything in it with its manifest, before anybody relies on it. */
    static PortableFile open(Path file, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) throw new CannotStart("There is no file " + file + ". Name an export.");
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                PortableFile opened = new PortableFile(zip, manifest(zip));
                for (PortableManifest.Entry entry : opened.manifest.tables()) opened.check(entry, progress);
                return opened;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw damaged(file, String.valueOf(e.getMessage()));
        }
    }

    PortableManifest manifest() {
        return manifest;
    }

    InputStream rows(PortableManifest.Entry entry) throws IOException {
        return content(zip, entry.file());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void check(PortableManifest.Entry entry, Progress progress) throws IOException {
        MessageDigest digest = Checksums.sha256();
        long lines = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = rows(entry)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) if (buffer[i] == '\n') lines++;
                progress.add(read);
            }
        }
        boolean right = HexFormat.of().formatHex(digest.digest()).equals(entry.sha256()) && lines == entry.rows();
        if (!right) throw new IOException(entry.file() + " is not what the manifest says");
    }

    private static PortableManifest manifest(ZipFile zip) throws IOException {
        try (InputStream json = content(zip, PortableManifest.NAME)) {
            return PortableManifest.read(json.readAllBytes());
        }
    }

    private static InputStream content(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new FileNotFoundException(name + " is missing in it");
        return zip.getInputStream(entry);
    }

    private static CannotStart damaged(Path file, String how) {
        return new CannotStart(
                file + " is damaged, or no export of Debrief's (" + how + "). Use another one; nothing was changed.");
    }
}
