package dev.debrief.archive.imports;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Saved;
import dev.debrief.document.PostMortem;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps post-mortems that come as files. The same bytes come in once, however often and from how many sides they are sent. */
@ApplicationScoped
public class Imports {
    private static final int LONGEST_NAME = 255;

    private final Archive archive;
    private final Clock clock;

    Imports(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Opens an incident with what a file says, and keeps the file; where it came before, answers with what it became.
     *
     * @param read asked only where the file is new
     * @param by the id of the person who brings it
     */
    @Transactional
    public Imported keep(byte[] file, String name, Supplier<PostMortem> read, long by) {
        String sha256 = sha256(file);
        ImportedFile.alone(sha256);
        Optional<ImportedFile> before = ImportedFile.with(sha256);
        if (before.isPresent()) return Imported.of(before.get(), true);
        return Imported.of(write(file, name, sha256, archive.open(read.get(), by), by), false);
    }

    /**
     * Saves what a newer file says as a revision of the incident that an earlier one became, and keeps the file.
     *
     * @param base the newest revision when the tree was made
     */
    @Transactional
    public Optional<Saved> update(
            byte[] file, String name, IncidentNumber incident, int base, PostMortem tree, long by) {
        String sha256 = sha256(file);
        ImportedFile.alone(sha256);
        Optional<Saved> saved = archive.keep(incident, base, tree, by);
        boolean behind = saved.isEmpty() || saved.get() instanceof Saved.Behind;
        if (!behind && ImportedFile.with(sha256).isEmpty()) write(file, name, sha256, incident, by);
        return saved;
    }

    private ImportedFile write(byte[] file, String name, String sha256, IncidentNumber incident, long by) {
        ImportedFile imported = new ImportedFile();
        imported.incidentNumber = incident.value();
        imported.name = shortened(name);
        imported.size = file.length;
        imported.sha256 = sha256;
        imported.importedAt = clock.instant();
        imported.importedBy =
                Objects.requireNonNull(Person.<Person>findById(by), "whoever acts is a person that is known");
        imported.persist();
        ImportedFileContent content = new ImportedFileContent();
        content.importedFileId = imported.id;
        content.content = file;
        content.persist();
        return imported;
    }

    /** What the same bytes became when they came before. */
    @Transactional
    public Optional<Imported> same(byte[] file) {
        return ImportedFile.with(sha256(file)).map(before -> Imported.of(before, true));
    }

    /** What the newest file of that name became; none has an empty name. */
    @Transactional
    public Optional<Imported> named(String name) {
        return ImportedFile.named(shortened(name)).map(before -> Imported.of(before, true));
    }

    /** The file of that id. */
    @Transactional
    public Optional<Imported> find(long id) {
        return ImportedFile.<ImportedFile>findByIdOptional(id).map(file -> Imported.of(file, true));
    }

    /** The bytes of the file, as they came. */
    @Transactional
    public Optional<byte[]> original(long id) {
        return ImportedFileContent.<ImportedFileContent>findByIdOptional(id).map(content -> content.content);
    }

    static String shortened(String name) {
        String line = name.codePoints()
                .limit(LONGEST_NAME)
                .filter(c -> c >= ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.strip();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
