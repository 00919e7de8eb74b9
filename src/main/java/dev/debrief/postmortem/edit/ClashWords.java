package dev.debrief.postmortem.edit;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.Manuscript;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Clashes as a page shows them: who wrote the other version, and when. */
@ApplicationScoped
class ClashWords {
    private final Archive archive;
    private final SavedWords savedWords;

    ClashWords(Archive archive, SavedWords savedWords) {
        this.archive = archive;
        this.savedWords = savedWords;
    }

    /** Those that are open, and those that were settled and can still be taken back. */
    List<Clash> of(IncidentNumber number, Manuscript typed, List<OpenClash> clashes, ZoneId zone) {
        return clashes.stream()
                .filter(clash -> clash.isOpen() || Clashes.isUntouched(clash, typed))
                .map(clash -> of(number, typed, clash, zone))
                .toList();
    }

    private Clash of(IncidentNumber number, Manuscript typed, OpenClash clash, ZoneId zone) {
        Optional<Kept> revision = clash.isOwn() ? Optional.empty() : archive.fetch(number, clash.revision());
        String by = revision.map(kept -> kept.revision().by()).orElse("");
        var at = revision.map(kept -> kept.revision().at()).orElse(clash.at());
        return Clash.of(clash, typed, theirs(number, clash), by, savedWords.moment(at, zone));
    }

    /** What the other side says; older clashes left it to their revision. */
    String theirs(IncidentNumber number, OpenClash clash) {
        if (clash.theirs() != null) return clash.theirs();
        return archive.fetch(number, clash.revision())
                .map(kept -> Manuscript.of(kept.postMortem()).value(clash.field()))
                .orElse("");
    }
}
