package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use a data directory: one Debrief at a time, given back by the system even after a kill. */
final class Ownership implements AutoCloseable {
    /** Closing any descriptor of a file gives back all locks a process has on it, so it is opened only once. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final FileChannel file;

    private Ownership(Path data, FileChannel file) {
        this.data = data;
        this.file = file;
    }

    static Ownership take(Path data) {
        if (!HELD_HERE.add(data)) throw taken(data, ProcessHandle.current().pid() + "");
        try {
            return lock(data);
        } catch (IOException e) {
            HELD_HERE.remove(data);
            throw notWritable(data, e);
        } catch (CannotStart e) {
            HELD_HERE.remove(data);
            throw e;
        }
    }

    private static Ownership lock(Path data) throws IOException {
        FileChannel file = open(data);
        if (file.tryLock() == null) {
            String owner = StandardCharsets.US_ASCII.decode(firstBytes(file)).toString();
            file.close();
            throw taken(data, owner);
        }
        file.truncate(0);
        file.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid())));
        return new Ownership(data, file);
    }

    private static CannotStart taken(Path data, String owner) {
        return new CannotStart("Debrief is already running on " + data + " (process " + owner
                + "). Use that one, stop it first, or set DEBRIEF_DATA to another directory.");
    }

    private static CannotStart notWritable(Path data, IOException why) {
        return new CannotStart(
                "Debrief cannot write to " + data + ". Let the user " + System.getProperty("user.name")
                        + " write there, or set DEBRIEF_DATA to a directory that it may write to.",
                why);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(data);
        }
    }

    private static FileChannel open(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            Path parent = data.getParent();
            if (parent != null) Files.createDirectories(parent);
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return FileChannel.open(
                data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static ByteBuffer firstBytes(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        file.read(bytes, 0);
        return bytes.flip();
    }
}
