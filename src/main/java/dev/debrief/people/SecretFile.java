package dev.debrief.people;

import dev.debrief.shared.CannotStart;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** 32 random bytes in the data directory, for the owner's eyes only. Made on the first start. */
record SecretFile(Path directory, Path file) {
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static SecretFile in(Path data) {
        return new SecretFile(data, data.resolve("secret"));
    }

    Secret read() {
        try {
            if (!Files.exists(file)) make();
            refuseOthersEyes();
            byte[] material = Files.readAllBytes(file);
            if (material.length < LENGTH) {
                throw new CannotStart(file + " is damaged: it has " + material.length + " bytes instead of " + LENGTH
                        + ". Put it back from a backup, or remove it: everybody signs in again.");
            }
            return new Secret(material);
        } catch (IOException e) {
            throw new CannotStart(
                    file + " cannot be read or made (" + e.getMessage()
                            + "). Let the user who runs Debrief write there, or set DEBRIEF_SECRET.",
                    e);
        }
    }

    /** Whole or not at all: a process that ends in the middle leaves no half secret, and two make the same one. */
    private void make() throws IOException {
        Files.createDirectories(directory);
        Path fresh = isPosix(directory)
                ? Files.createTempFile(directory, "secret", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(directory, "secret", "");
        byte[] material = new byte[LENGTH];
        new SecureRandom().nextBytes(material);
        try {
            Files.write(fresh, material);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException e) {
            Files.copy(fresh, file);
        } finally {
            Files.delete(fresh);
        }
    }

    private void refuseOthersEyes() throws IOException {
        if (!isPosix(file)) return;
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (OWNER_ONLY.containsAll(permissions)) return;
        throw new CannotStart(
                file + " can be read by others (" + PosixFilePermissions.toString(permissions) + "). Run `chmod 600 "
                        + file + "`; if somebody may have read it, remove it: everybody signs in again.");
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
