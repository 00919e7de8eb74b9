package dev.debrief.archive.imports;

import dev.debrief.archive.KnownWords;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.document.reading.Reading;
import dev.debrief.shared.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Reads files that wait, updates what is chosen and undoes what is to be undone, one file in one transaction: what is broken off is begun again, and
 * nothing is done twice. Whoever brings files wakes it; what a killed process left behind it finds by itself.
 */
@ApplicationScoped
class ImportWork implements Recurring {
    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private static final int MOST_QUESTIONS = 3;

    /** What is done with a file, and what it becomes where that fails. */
    private enum Step {
        READ(
                Fate.FAILED,
                "Debrief could not keep it. Send it alone, and write to whoever runs Debrief if that fails too."),
        UPDATE(Fate.FAILED, "Debrief could not update the incident. Bring the file in alone to see what would change."),
        UNDO(Fate.LEFT, "It could not be undone. Mend it on its page.");

        private final Fate failed;
        private final String why;

        Step(Fate failed, String why) {
            this.failed = failed;
            this.why = why;
        }

        Optional<ImportRunFile> next() {
            return switch (this) {
                case READ -> ImportRunFile.nextWaiting();
                case UPDATE -> ImportRunFile.nextToUpdate();
                case UNDO -> ImportRunFile.nextToUndo();
            };
        }
    }

    private final Imports imports;
    private final KnownWords knownWords;
    private final Undoing undoing;
    private final Updating updating;
    private final WhoIsMeant whoIsMeant;
    private final AtomicBoolean isAwake = new AtomicBoolean();
    private volatile boolean isStopping;

    ImportWork(Imports imports, KnownWords knownWords, Updating updating, Undoing undoing, WhoIsMeant whoIsMeant) {
        this.imports = imports;
        this.knownWords = knownWords;
        this.updating = updating;
        this.undoing = undoing;
        this.whoIsMeant = whoIsMeant;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** On a thread of its own; nothing happens where one is at it already. */
    void wake() {
        if (!isAwake.compareAndSet(false, true)) return;
        Thread thread = new Thread(
                () -> {
                    isAwake.set(false); // what comes from now on wakes another one
                    run();
                },
                "imports");
        thread.setDaemon(true);
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        isStopping = true;
    }

    @Override
    public void run() {
        while (!isStopping && (step(Step.READ) || step(Step.UPDATE) || step(Step.UNDO))) {
            // until nothing is left
        }
    }

    /** Reads that file now, unless another replica was quicker. */
    void read(long id) {
        step(Step.READ, () -> ImportRunFile.waiting(id));
    }

    /** Does one file; answers whether there was one. What fails is said beside it, so that it is not tried for ever. */
    private boolean step(Step step) {
        return step(step, step::next);
    }

    private boolean step(Step step, Supplier<Optional<ImportRunFile>> next) {
        AtomicLong id = new AtomicLong();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<ImportRunFile> file = next.get();
                file.ifPresent(one -> {
                    id.set(one.id);
                    switch (step) {
                        case READ -> read(one);
                        case UPDATE -> updating.update(one);
                        case UNDO -> undoing.undo(one);
                    }
                });
                return file.isPresent();
            });
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "file %d of an import", id.get());
            if (id.get() == 0) return false;
            QuarkusTransaction.requiringNew()
                    .run(() -> ImportRunFile.<ImportRunFile>findByIdOptional(id.get())
                            .ifPresent(one -> one.becomes(step.failed, step.why)));
            return true;
        }
    }

    private static String asked(List<WhoIsMeant.Question> questions) {
        return questions.stream()
                .limit(MOST_QUESTIONS)
                .map(WhoIsMeant.Question::message)
                .collect(Collectors.joining(" "));
    }

    private void read(ImportRunFile file) {
        byte[] content = file.content == null ? new byte[0] : file.content;
        FileReading read = PostMortemFile.read(content, file.path, knownWords.now(), KeptTemplates.HERE);
        if (read instanceof FileReading.Refused refused) {
            file.becomes(Fate.FAILED, refused.message());
            return;
        }
        Reading reading = ((FileReading.Read) read).reading();
        Optional<Imported> before = imports.same(content);
        if (before.isEmpty() && file.path.indexOf('/') >= 0) {
            Optional<Imported> other = imports.named(file.path);
            if (other.isPresent()) {
                file.incidentNumber = other.get().incident().value();
                file.staysChanged("It came in before and says something else now.");
                return;
            }
        }
        ImportRun run = ImportRun.findById(file.runId);
        List<WhoIsMeant.Question> questions =
                before.isPresent() ? List.of() : whoIsMeant.questions(reading.postMortem());
        Imported kept = imports.keep(content, file.path, reading::postMortem, run.begunBy.id());
        file.incidentNumber = kept.incident().value();
        file.importedFileId = kept.id();
        file.doubts = kept.again() ? 0 : reading.notes().size() + questions.size();
        file.becomes(kept.again() ? Fate.KNOWN : Fate.KEPT, kept.again() ? "" : asked(questions));
    }
}
