package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that gets its name only when it is whole. Until then it lies beside it as {@code NAME.unfinished}, locked, and
 * readable by its owner alone. What a kill leaves is written over by the next attempt.
 */
public final class UnfinishedFile implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final FileChannel channel;

    private UnfinishedFile(Path file, Path draft, FileChannel channel) {
        this.file = file;
        this.draft = draft;
        this.channel = channel;
    }

    /**
     * Begins a file that is not there yet.
     *
     * @throws CannotStart when it is there, when another command is writing it, or when its directory does not exist
     */
    public static UnfinishedFile begin(Path file) throws IOException {
        refuseToOverwrite(file);
        Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
        Path directory = file.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            throw new CannotStart("There is no directory " + directory + ". Make it, or name another file.");
        }
        FileChannel channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        if (!lock(channel)) {
            channel.close();
            throw new CannotStart("Another command is just writing " + file + ". Wait for it, or name another file.");
        }
        channel.truncate(0);
        draft.toFile().deleteOnExit();
        return new UnfinishedFile(file, draft, channel);
    }

    /** Where to write it. Whoever wraps this flushes; closing it would let go of the file, so nobody does. */
    public OutputStream output() {
        return Channels.newOutputStream(channel);
    }

    /** What was written so far, from the beginning; not to be closed either. */
    public InputStream input() throws IOException {
        channel.position(0);
        return Channels.newInputStream(channel);
    }

    /** The path under which it can be read by name until it is complete. */
    public Path draft() {
        return draft;
    }

    /** Gives the file its name, so that it is there even after a power cut, and returns its size in bytes. */
    public long complete() throws IOException {
        channel.force(true);
        refuseToOverwrite(file);
        Durably.move(draft, file);
        return Files.size(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
        channel.close();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    private static void refuseToOverwrite(Path file) {
        if (!Files.exists(file)) return;
        throw new CannotStart(file + " is there already, and Debrief does not write over it. Name another file.");
    }
}
