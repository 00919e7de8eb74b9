package dev.debrief.archive.imports;

import dev.debrief.people.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes in many files at once, says how far they are, and undoes all of it. */
@ApplicationScoped
public class ImportRuns {
    private final EntityManager entityManager;
    private final ImportWork work;
    private final Clock clock;

    ImportRuns(EntityManager entityManager, ImportWork work, Clock clock) {
        this.entityManager = entityManager;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps the files until each is read, and begins with that. Answers with the number of the run. */
    public long begin(String name, List<Incoming> files, long by) {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun run = new ImportRun();
            run.name = Imports.shortened(name);
            run.begunAt = clock.instant();
            run.begunBy = person(by);
            run.persist();
            for (Incoming file : files) file.row(run.id).persist();
            return run.id;
        });
        work.wake();
        return id;
    }

    /**
     * Reads one more file of a run, now. Empty where there is no such run, where somebody else began it, and where it was
     * undone.
     */
    public Optional<Run.File> add(long run, Incoming file, long by) {
        Optional<Long> id = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun open = ImportRun.findById(run, LockModeType.PESSIMISTIC_READ);
            if (open == null || open.undoneAt != null || open.begunBy.id() != by) return Optional.empty();
            ImportRunFile row = file.row(run);
            row.persist();
            return Optional.of(row.id);
        });
        id.ifPresent(work::read);
        return id.map(one -> QuarkusTransaction.requiringNew()
                .call(() -> files(run, null, one - 1, 1).files().get(0)));
    }

    @Transactional
    public Optional<Run> find(long id) {
        return ImportRun.<ImportRun>findByIdOptional(id).map(this::shown);
    }

    /** The newest first. */
    @Transactional
    public List<Run> newest(int atMost) {
        return ImportRun.<ImportRun>find("order by id desc").page(Page.ofSize(atMost)).stream()
                .map(this::shown)
                .toList();
    }

    /**
     * What became of its files, in the order in which they came.
     *
     * @param fate only those; null for all
     * @param after the id behind which they are; 0 for the first
     */
    @Transactional
    public Run.Files files(long run, @Nullable Fate fate, long after, int atMost) {
        String which = fate == null ? "" : " and f.state = :fate";
        var query = entityManager
                .createQuery(
                        "select f.id, f.path, f.state, f.incidentNumber, f.message, f.doubts,"
                                + " case when f.state = CHANGED and f.content is not null then true else false end from ImportRunFile f"
                                + " where f.runId = :run and f.id > :after" + which + " order by f.id",
                        Object[].class)
                .setParameter("run", run)
                .setParameter("after", after)
                .setMaxResults(atMost + 1);
        if (fate != null) query.setParameter("fate", fate);
        List<Run.File> found = query.getResultList().stream()
                .map(row -> new Run.File(
                        (Long) row[0],
                        (String) row[1],
                        (Fate) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (Integer) row[5],
                        (Boolean) row[6]))
                .toList();
        if (found.size() <= atMost) return new Run.Files(found, 0);
        return new Run.Files(found.subList(0, atMost), found.get(atMost - 1).id());
    }

    /** The imported file that one of its files became; empty where it became none. */
    @Transactional
    public Optional<Imported> imported(long run, long file) {
        return ImportRunFile.<ImportRunFile>findByIdOptional(file)
                .filter(row -> row.runId == run && row.importedFileId != null)
                .flatMap(row -> ImportedFile.<ImportedFile>findByIdOptional(row.importedFileId))
                .map(imported -> Imported.of(imported, true));
    }

    /**
     * Brings files that were changed since upon what they became before, in the background: that file, or all of the run
     * that are still here. Empty where there is no such run.
     */
    public Optional<Run> update(long id, @Nullable Long file, long by) {
        boolean found = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun run = ImportRun.findById(id, LockModeType.PESSIMISTIC_READ);
            if (run == null) return false;
            if (run.undoneAt != null) return true;
            String which = file == null ? "" : " and id = " + file;
            ImportRunFile.update(
                    "state = ?1, askedBy = ?2, message = '' where runId = ?3 and state = ?4 and content is not null"
                            + which,
                    Fate.TO_UPDATE,
                    person(by),
                    id,
                    Fate.CHANGED);
            return true;
        });
        work.wake();
        return found ? QuarkusTransaction.requiringNew().call(() -> find(id)) : Optional.empty();
    }

    /** A file that was changed since, to look at what it would change; empty where it is none, or not here any more. */
    @Transactional
    public Optional<Incoming> changed(long run, long file) {
        return ImportRunFile.<ImportRunFile>findByIdOptional(file)
                .filter(row -> row.runId == run && row.state == Fate.CHANGED && row.content != null)
                .map(row -> Incoming.file(row.path, Objects.requireNonNull(row.content, "as it was asked for")));
    }

    /** Undoes it as a whole, in the background. Empty where there is none; asked twice, it is undone once. */
    public Optional<Run> undo(long id, long by) {
        boolean found = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun run = ImportRun.findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (run == null) return false;
            if (run.undoneAt != null) return true;
            run.undoneAt = clock.instant();
            run.undoneBy = person(by);
            ImportRunFile.update(
                    "state = ?1, content = null, message = ?2 where runId = ?3 and state in (?4, ?5)",
                    Fate.PASSED_OVER,
                    "The import was undone before this file was read.",
                    id,
                    Fate.WAITING,
                    Fate.TO_UPDATE);
            ImportRunFile.update("content = null, message = '' where runId = ?1 and state = ?2", id, Fate.CHANGED);
            return true;
        });
        work.wake();
        return found ? QuarkusTransaction.requiringNew().call(() -> find(id)) : Optional.empty();
    }

    private Run shown(ImportRun run) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        int doubts = 0;
        int toUpdate = 0;
        List<Object[]> rows = entityManager
                .createQuery(
                        "select f.state, count(f), sum(f.doubts), count(f.content) from ImportRunFile f where f.runId = :run"
                                + " group by f.state",
                        Object[].class)
                .setParameter("run", run.id)
                .getResultList();
        for (Object[] row : rows) {
            counts.put((Fate) row[0], ((Number) row[1]).intValue());
            doubts += ((Number) row[2]).intValue();
            if (row[0] == Fate.CHANGED) toUpdate = ((Number) row[3]).intValue();
        }
        return new Run(
                run.id,
                run.name,
                run.begunAt,
                run.begunBy.name(),
                counts,
                doubts,
                toUpdate,
                run.undoneAt,
                run.undoneBy == null ? null : run.undoneBy.name());
    }

    private static Person person(long id) {
        return Objects.requireNonNull(Person.<Person>findById(id), "whoever acts is a person that is known");
    }
}
