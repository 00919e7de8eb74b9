package dev.debrief.archive.imports;

import dev.debrief.archive.KnownWords;
import dev.debrief.archive.Restorations;
import dev.debrief.archive.Saved;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.PostMortem;
import dev.debrief.document.reading.FileReading;
import dev.debrief.document.reading.PostMortemFile;
import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;

/** Brings one of many files upon the incident that an earlier one of its path became, and gives back what was there before. */
@ApplicationScoped
class Updating {
    private final Updates updates;
    private final Imports imports;
    private final Restorations restorations;
    private final KnownWords knownWords;

    Updating(Updates updates, Imports imports, Restorations restorations, KnownWords knownWords) {
        this.updates = updates;
        this.imports = imports;
        this.restorations = restorations;
        this.knownWords = knownWords;
    }

    /** Where somebody saves at the same moment it waits on, and is done upon what they saved. */
    @Transactional(Transactional.TxType.MANDATORY)
    void update(ImportRunFile file) {
        byte[] content = Objects.requireNonNull(file.content, "a file that is to update has its bytes");
        Person by = Objects.requireNonNull(file.askedBy, "somebody asked for an update");
        FileReading read = PostMortemFile.read(content, file.path, knownWords.now(), KeptTemplates.HERE);
        if (read instanceof FileReading.Refused refused) {
            file.becomes(Fate.FAILED, refused.message());
            return;
        }
        PostMortem said = ((FileReading.Read) read).reading().postMortem();
        Optional<Updates.Update> update = updates.of(content, file.path, said, said, "f" + file.id);
        if (update.isEmpty()) {
            file.staysChanged("What it would update is gone. Look at it, and make a draft of it.");
            return;
        }
        IncidentNumber number = update.get().before().incident();
        file.incidentNumber = number.value();
        if (Incident.isDeleted(number)) {
            file.staysChanged(number + " is deleted. Bring that back, and then update it.");
            return;
        }
        save(file, content, update.get(), by);
    }

    private void save(ImportRunFile file, byte[] content, Updates.Update update, Person by) {
        IncidentNumber number = update.before().incident();
        int base = update.now().revision().number();
        Optional<Saved> saved = imports.update(content, file.path, number, base, update.tree(), by.id());
        if (saved.orElse(null) instanceof Saved.As as) {
            file.updatedFrom = base;
            file.updatedTo = as.revision().number();
            if (!update.same()) imports.same(content).ifPresent(now -> file.importedFileId = now.id());
            file.becomes(Fate.UPDATED, "");
        } else if (saved.orElse(null) instanceof Saved.Unchanged) {
            file.becomes(Fate.KNOWN, "Nothing in it was new to " + number + ".");
        }
    }

    /** Whether the incident says again what it said before the update. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean takeBack(ImportRunFile file, long by) {
        IncidentNumber number = new IncidentNumber(Objects.requireNonNull(file.incidentNumber, "what was updated"));
        int before = Objects.requireNonNull(file.updatedFrom, "the revision before the update");
        int after = Objects.requireNonNull(file.updatedTo, "the revision of the update");
        return restorations.restore(number, before, null, after, by).orElse(null) instanceof Saved.As;
    }
}
