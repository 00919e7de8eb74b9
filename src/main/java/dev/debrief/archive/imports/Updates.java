package dev.debrief.archive.imports;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.KnownWords;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.readback.Renewal;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.PostMortemFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a file would make of the incident that an earlier file of its name, or of its bytes, became. Nothing is kept by it. */
@ApplicationScoped
public class Updates {
    /**
     * Where an update would go, and what it would make of it.
     *
     * @param before the file that came earlier
     * @param same whether that has the same bytes
     * @param now the document as it is
     * @param tree the document as it would be
     */
    public record Update(Imported before, boolean same, Kept now, PostMortem tree) {}

    private final Imports imports;
    private final Archive archive;
    private final KnownWords knownWords;

    Updates(Imports imports, Archive archive, KnownWords knownWords) {
        this.imports = imports;
        this.archive = archive;
        this.knownWords = knownWords;
    }

    /**
     * Empty where no such file came before.
     *
     * @param read what the file says
     * @param corrected the same with what somebody typed over it
     * @param rows begins the names of new rows; what is looked at twice names them alike
     */
    @Transactional
    public Optional<Update> of(byte[] file, String name, PostMortem read, PostMortem corrected, String rows) {
        Optional<Imported> same = imports.same(file);
        return same.or(() -> imports.named(name))
                .flatMap(before -> archive.fetch(before.incident())
                        .map(now -> new Update(
                                before,
                                same.isPresent(),
                                now,
                                Renewal.of(
                                        now.postMortem(),
                                        same.isPresent() ? read : earlier(before),
                                        corrected,
                                        () -> named(rows)))));
    }

    private static Supplier<RowId> named(String rows) {
        AtomicInteger row = new AtomicInteger();
        return () -> new RowId(rows + "-" + row.incrementAndGet());
    }

    /** What the file said when it came before. */
    private @Nullable PostMortem earlier(Imported before) {
        Optional<FileReading> read = imports.original(before.id())
                .map(file -> PostMortemFile.read(file, before.name(), knownWords.now(), KeptTemplates.HERE));
        return read.isPresent() && read.get() instanceof FileReading.Read was
                ? was.reading().postMortem()
                : null;
    }
}
