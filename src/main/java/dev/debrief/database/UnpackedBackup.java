package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the files of a backup go: on disk for good when closed, and for nobody's eyes but the owner's. */
final class UnpackedBackup implements BackupReader.Receiver, AutoCloseable {
    private static final FileAttribute<?> DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;
    private final Set<Path> directories = new LinkedHashSet<>();

    UnpackedBackup(Path root) throws IOException {
        this.root = root;
        directories.add(Files.createDirectory(root, DIRECTORY));
    }

    @Override
    public void directory(String path) throws IOException {
        Path directory = within(path);
        Files.createDirectories(directory, DIRECTORY);
        directories.add(directory);
    }

    @Override
    public OutputStream file(String path) throws IOException {
        FileChannel channel =
                FileChannel.open(within(path), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                channel.force(true);
                channel.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        for (Path directory : directories) Durably.sync(directory);
    }

    private Path within(String path) {
        Path place = root.resolve(path).normalize();
        boolean known = place.startsWith(root.resolve(Backup.CLUSTER)) || Backup.KEYS.contains(path);
        if (known) return place;
        throw new CannotStart("This backup is damaged: " + path + " does not belong into one. Use another one.");
    }
}
