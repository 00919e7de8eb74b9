package dev.debrief.postmortem.edit;

import dev.debrief.action.ActionItems;
import dev.debrief.archive.Archive;
import dev.debrief.archive.ItemsSeen;
import dev.debrief.archive.Kept;
import dev.debrief.archive.KnownWords;
import dev.debrief.archive.Publication;
import dev.debrief.archive.Saved;
import dev.debrief.archive.Surroundings;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReader;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Merged;
import dev.debrief.document.PostMortem;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The desk of everybody who writes: what lies on it, and how it becomes a revision. */
@ApplicationScoped
class Desk {
    private final Archive archive;
    private final WorkingCopies copies;
    private final KnownWords knownWords;
    private final Surroundings surroundings;
    private final ClashWords clashWords;
    private final ActionItems actionItems;
    private final Clock clock;

    Desk(
            Archive archive,
            WorkingCopies copies,
            KnownWords knownWords,
            Surroundings surroundings,
            ClashWords clashWords,
            ActionItems actionItems,
            Clock clock) {
        this.archive = archive;
        this.copies = copies;
        this.knownWords = knownWords;
        this.surroundings = surroundings;
        this.clashWords = clashWords;
        this.actionItems = actionItems;
        this.clock = clock;
    }

    /** Empty where there is no such incident. */
    @Transactional
    Optional<Sheaf> look(IncidentNumber number, long person) {
        return archive.fetch(number)
                .map(latest -> copies.of(number, person)
                        .map(copy -> sheaf(number, copy, latest))
                        .orElseGet(() -> Sheaf.of(number, latest)));
    }

    /** The same, held until the transaction ends: nothing is kept between this look and what is laid there. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Sheaf> held(IncidentNumber number, long person) {
        if (archive.fetch(number).isEmpty()) return Optional.empty();
        copies.held(number, person, 1);
        return look(number, person);
    }

    /** Does with rows what a button asks for. Empty where the button is about something else. */
    @Transactional
    Optional<RowDeeds.Done> does(IncidentNumber number, long person, Deed deed) {
        return held(number, person).flatMap(sheaf -> {
            Optional<RowDeeds.Done> done = RowDeeds.apply(sheaf.typed(), deed, Rows::fresh);
            done.ifPresent(rows -> put(number, person, sheaf.typed(rows.manuscript())));
            return done;
        });
    }

    /** Keeps what was typed before anything else is done with it. Empty where there is no such incident. */
    @Transactional
    Optional<Sheaf> keep(IncidentNumber number, long person, TypedForm form) {
        if (form.changesNothing()) return look(number, person);
        return archive.fetch(number).map(latest -> {
            Kept began = based(number, form.base(), latest);
            WorkingCopies.Copy lies =
                    copies.held(number, person, began.revision().number());
            if (form.send().isLate(lies.heard())) return sheaf(number, lies, latest);
            WorkingCopies.Copy kept = isAhead(form, lies)
                    ? lies.with(
                            lies.typed() == null ? began.revision().number() : lies.base(),
                            form.typed(),
                            lies.clashes(),
                            form.send().page())
                    : together(form, began, lies, sheaf(number, lies, latest));
            WorkingCopies.Copy begun = lies.typed() == null ? kept.seeing(form.itemsSeen()) : kept;
            return sheaf(number, copies.write(number, person, begun.hearing(form.send())), latest);
        });
    }

    /** Whether nobody has kept anything since what the form began from, the page itself apart. */
    private static boolean isAhead(TypedForm form, WorkingCopies.Copy lies) {
        boolean ownEcho =
                form.send().isKnown() && lies.keptBy().equals(form.send().page());
        return lies.version() == form.version() || ownEcho;
    }

    /** What was typed in one tab, and what was kept from another one meanwhile. */
    private static WorkingCopies.Copy together(TypedForm form, Kept began, WorkingCopies.Copy lies, Sheaf there) {
        Manuscript before = form.before() == null ? Manuscript.of(began.postMortem()) : form.before();
        Merged merged = TwoCopies.ofOnePerson(before, form.typed(), there.typed());
        if (merged.isClean() && merged.manuscript().equals(there.typed())) return lies;
        // where nothing lies there, it is the revision that says something else, and whoever saved it
        boolean isRevision = lies.typed() == null;
        List<OpenClash> clashes = Clashes.and(
                lies.clashes(),
                merged.conflicts(),
                before,
                form.typed(),
                there.typed(),
                isRevision ? began.revision().number() : 0,
                isRevision ? began.revision().at() : lies.at());
        return lies.with(there.base().revision().number(), merged.manuscript(), clashes, "");
    }

    /** Lays something else there, where the person did more than type. */
    @Transactional
    void put(IncidentNumber number, long person, Sheaf sheaf) {
        int base = sheaf.base().revision().number();
        WorkingCopies.Copy lies = copies.held(number, person, base);
        WorkingCopies.Copy put = lies.with(base, sheaf.typed(), sheaf.clashes(), "");
        boolean isFresh = lies.typed() == null || base != lies.base();
        copies.write(number, person, isFresh ? put.seeing(actionItems.newestEvent(number)) : put);
    }

    /** Goes back to the newest revision. */
    @Transactional
    void drop(IncidentNumber number, long person) {
        archive.fetch(number)
                .ifPresent(latest -> clear(number, person, latest.revision().number()));
    }

    /** An empty copy stays, so that what arrives late is known to be late. */
    private void clear(IncidentNumber number, long person, int revision) {
        WorkingCopies.Copy lies = copies.held(number, person, revision);
        copies.write(number, person, lies.with(revision, null, List.of(), "").seeing(null));
    }

    /** What a person chose about something that was changed in two places; the field that it is about. */
    @Transactional
    String choose(IncidentNumber number, long person, String key, String choice) {
        Sheaf sheaf = held(number, person).orElseThrow(() -> new IllegalStateException("no " + number));
        Optional<OpenClash> clash =
                sheaf.clashes().stream().filter(one -> one.key().equals(key)).findFirst();
        clash.map(one -> choice.equals("reopen")
                        ? Clashes.takeBack(sheaf.typed(), sheaf.clashes(), one)
                        : Clashes.choose(sheaf.typed(), sheaf.clashes(), one, clashWords.theirs(number, one), choice))
                .ifPresent(chosen -> put(
                        number,
                        person,
                        new Sheaf(
                                number,
                                sheaf.base(),
                                chosen.typed(),
                                sheaf.since(),
                                chosen.clashes(),
                                sheaf.version(),
                                sheaf.heard())));
        return clash.map(OpenClash::field).orElse("");
    }

    /** What the text alone tells, and then what only the database can tell about it. */
    @Transactional
    ManuscriptReading read(Manuscript typed, PostMortem before) {
        ManuscriptReading reading = new ManuscriptReader(knownWords.now(), KeptTemplates.HERE, clock.instant())
                .read(Removed.without(typed), before);
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
        Sheaf sheaf = held(number, person).orElseThrow(() -> new IllegalStateException("no " + number));
        int began = sheaf.base().revision().number();
        while (Clashes.open(sheaf.clashes()).isEmpty()) {
            Optional<PostMortem> tree =
                    read(sheaf.typed(), sheaf.base().postMortem()).postMortem();
            if (tree.isEmpty()) return new Saving.Stopped();
            int base = sheaf.base().revision().number();
            Saved saved = archive.keep(number, base, tree.get(), person, itemsSeen(number, person))
                    .orElseThrow();
            if (saved instanceof Saved.Behind behind) {
                sheaf = together(sheaf, behind.latest());
                put(number, person, sheaf);
            } else {
                clear(
                        number,
                        person,
                        saved instanceof Saved.As as ? as.revision().number() : base);
                return saved instanceof Saved.As as ? new Saving.Done(as.revision(), began) : new Saving.Unchanged();
            }
        }
        return new Saving.Stopped();
    }

    private ItemsSeen itemsSeen(IncidentNumber number, long person) {
        Long event =
                copies.of(number, person).map(WorkingCopies.Copy::itemsSeen).orElse(null);
        return event == null ? new ItemsSeen.InRevision() : new ItemsSeen.UpTo(event);
    }

    /** Puts the newest revision together with what lies there, without saving. */
    @Transactional
    void catchUp(IncidentNumber number, long person) {
        Sheaf sheaf = held(number, person).orElseThrow(() -> new IllegalStateException("no " + number));
        Kept latest = archive.fetch(number).orElseThrow();
        if (sheaf.base().revision().number() < latest.revision().number()) put(number, person, together(sheaf, latest));
    }

    /** Whether something in the document as it is kept stops its publication. */
    @Transactional
    boolean whatStops(IncidentNumber number) {
        return !archive.whatStops(number).isEmpty();
    }

    /** Whether it is published now. */
    @Transactional
    boolean publish(IncidentNumber number, long person) {
        return archive.publish(number, person)
                .filter(outcome -> !(outcome instanceof Publication.NotReady))
                .isPresent();
    }

    private static Sheaf together(Sheaf mine, Kept latest) {
        Manuscript before = Manuscript.of(mine.base().postMortem());
        Manuscript theirs = Manuscript.of(latest.postMortem());
        Merged merged = TwoCopies.ofTwoPeople(before, mine.typed(), theirs);
        List<OpenClash> clashes = Clashes.and(
                mine.clashes(),
                merged.conflicts(),
                before,
                mine.typed(),
                theirs,
                latest.revision().number(),
                latest.revision().at());
        return new Sheaf(
                mine.number(), latest, merged.manuscript(), mine.since(), clashes, mine.version(), mine.heard());
    }

    private Sheaf sheaf(IncidentNumber number, WorkingCopies.Copy copy, Kept latest) {
        return Sheaf.of(number, copy.typed() == null ? latest : based(number, copy.base(), latest), copy);
    }

    private Kept based(IncidentNumber number, int base, Kept latest) {
        if (base < 1 || base >= latest.revision().number()) return latest;
        return archive.fetch(number, base).orElse(latest);
    }
}
