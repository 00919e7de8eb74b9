package dev.debrief.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded server, random, in a file that only its owner can read.
 *
 * @param owner of the role {@code debrief}, which owns Debrief's database and nothing else
 * @param superuser of the role {@code postgres}, for backups and repairs
 */
record Credentials(String owner, String superuser) {
    private static final String NAME = "credentials.properties";

    static boolean areIn(Path data) {
        return Files.exists(data.resolve(NAME));
    }

    static Credentials read(Path data) throws IOException {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(NAME))) {
            kept.load(reader);
        }
        return new Credentials(kept.getProperty("debrief", ""), kept.getProperty("postgres", ""));
    }

    /** Makes new ones and keeps them before anything else happens, so that a kill cannot lose them. */
    static Credentials make(Path data) throws IOException {
        Credentials made = new Credentials(random(), random());
        Path draft = Files.createTempFile(
                data,
                "credentials",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            writer.write("debrief=" + made.owner + "\npostgres=" + made.superuser + "\n");
        }
        Durably.move(draft, data.resolve(NAME));
        return made;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[kept secret]";
    }
}
