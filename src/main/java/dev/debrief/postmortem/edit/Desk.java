package dev.debrief.postmortem.edit;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.KnownWords;
import dev.debrief.archive.Publication;
import dev.debrief.archive.Saved;
import dev.debrief.archive.Surroundings;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Merge;
import dev.debrief.document.Merged;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The desk of everybody who writes: what lies on it, and how it becomes a revision. */
@ApplicationScoped
class Desk {
    /**
     * A document as one person has it before them.
     *
     * @param base the revision it was typed upon
     * @param since when it was last kept without being saved; null where nothing was typed since
     */
    record Sheaf(Kept base, Manuscript typed, @Nullable Instant since) {}

    private final Archive archive;
    private final WorkingCopies copies;
    private final KnownWords knownWords;
    private final Surroundings surroundings;
    private final Clock clock;

    Desk(Archive archive, WorkingCopies copies, KnownWords knownWords, Surroundings surroundings, Clock clock) {
        this.archive = archive;
        this.copies = copies;
        this.knownWords = knownWords;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** Empty where there is no such incident. */
    @Transactional
    Optional<Sheaf> look(IncidentNumber number, long person) {
        return archive.fetch(number)
                .map(latest -> copies.of(number, person)
                        .map(copy -> new Sheaf(based(number, copy.base(), latest), copy.typed(), copy.at()))
                        .orElseGet(() -> new Sheaf(latest, Manuscript.of(latest.postMortem()), null)));
    }

    /** Keeps what was typed before anything else is done with it. Empty where there is no such incident. */
    @Transactional
    Optional<Instant> keep(IncidentNumber number, long person, TypedForm form) {
        return archive.fetch(number).map(latest -> {
            int base = based(number, form.base(), latest).revision().number();
            return copies.keep(number, person, base, form.typed());
        });
    }

    @Transactional
    void put(IncidentNumber number, long person, Manuscript typed, Kept base) {
        copies.keep(number, person, base.revision().number(), typed);
    }

    @Transactional
    void drop(IncidentNumber number, long person) {
        copies.drop(number, person);
    }

    /** What the text alone tells, and then what only the database can tell about it. */
    @Transactional
    ManuscriptReading read(Manuscript typed, PostMortem before) {
        ManuscriptReading reading =
                new ManuscriptReader(knownWords.now(), clock.instant()).read(withoutNotes(typed), before);
        return reading.postMortem()
                .map(tree -> with(surroundings.findings(tree), tree, reading))
                .orElse(reading);
    }

    private static ManuscriptReading with(List<Finding> more, PostMortem tree, ManuscriptReading reading) {
        boolean stops = more.stream().anyMatch(finding -> finding.weight() == Finding.Weight.STOPS_SAVING);
        List<Finding> all =
                Stream.concat(reading.findings().stream(), more.stream()).toList();
        return new ManuscriptReading(stops ? null : tree, all, reading.understood());
    }

    /** Makes a revision of what lies there; somebody else's newer one is put together with it first. */
    @Transactional
    Saving save(IncidentNumber number, long person) {
        Sheaf sheaf = look(number, person).orElseThrow(() -> new IllegalStateException("no " + number));
        int began = sheaf.base().revision().number();
        while (Clashes.in(sheaf.typed()).isEmpty()) {
            Optional<PostMortem> tree =
                    read(sheaf.typed(), sheaf.base().postMortem()).postMortem();
            if (tree.isEmpty()) return new Saving.Stopped();
            int base = sheaf.base().revision().number();
            Saved saved = archive.keep(number, base, tree.get(), person).orElseThrow();
            if (saved instanceof Saved.Behind behind) {
                sheaf = together(sheaf, behind.latest());
                put(number, person, sheaf.typed(), sheaf.base());
            } else {
                copies.drop(number, person);
                return saved instanceof Saved.As as ? new Saving.Done(as.revision(), began) : new Saving.Unchanged();
            }
        }
        return new Saving.Stopped();
    }

    /** Whether it is published now. */
    @Transactional
    boolean publish(IncidentNumber number, long person) {
        return archive.publish(number, person)
                .filter(outcome -> !(outcome instanceof Publication.NotReady))
                .isPresent();
    }

    private static Sheaf together(Sheaf mine, Kept latest) {
        Merged merged = Merge.threeWay(
                Manuscript.of(mine.base().postMortem()),
                withoutNotes(mine.typed()),
                Manuscript.of(latest.postMortem()));
        return new Sheaf(latest, Clashes.remember(merged.manuscript(), merged.conflicts()), mine.since());
    }

    private Kept based(IncidentNumber number, int base, Kept latest) {
        if (base < 1 || base >= latest.revision().number()) return latest;
        return archive.fetch(number, base).orElse(latest);
    }

    /** What was typed, without what the desk remembers about it. */
    private static Manuscript withoutNotes(Manuscript typed) {
        Manuscript plain = typed.with(Clashes.FIELD, "").with(Removed.FIELD, "").with(OrderBefore.FIELD, "");
        for (Removed removed : Removed.in(typed)) plain = removed.forgottenIn(plain);
        return plain;
    }
}
