package dev.debrief.postmortem.history;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Restorations;
import dev.debrief.archive.Revisions;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.document.comparison.Topic;
import dev.debrief.incident.Revision;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.read.Html;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.ZoneInWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the pages of the history together. */
@ApplicationScoped
class HistoryPages {
    private static final int SIZE = 100;
    private static final int CHOICES = 200;

    private final Archive archive;
    private final Revisions revisions;
    private final Restorations restorations;
    private final Reader reader;

    HistoryPages(Archive archive, Revisions revisions, Restorations restorations, Reader reader) {
        this.archive = archive;
        this.revisions = revisions;
        this.restorations = restorations;
        this.reader = reader;
    }

    /** @param before only revisions older than this one; null for the newest */
    @Transactional
    Optional<HistoryPage> history(IncidentNumber number, @Nullable Integer before) {
        return archive.fetch(number).map(now -> {
            List<Revision> list = revisions.list(number, before, SIZE);
            int last = list.isEmpty() ? 1 : list.get(list.size() - 1).number();
            int first = list.isEmpty() ? 1 : list.get(0).number();
            String title = now.postMortem().head().title();
            return new HistoryPage(
                    number.toString(),
                    address(number),
                    title,
                    Html.words(title),
                    Run.of(list, zoned()),
                    now.revision().number(),
                    Math.max(first - 1, last),
                    first,
                    last > 1 ? address(number) + "/history?before=" + last : "",
                    reader.mayEdit());
        });
    }

    /** The older one comes first, however they are named. Empty where one of them does not exist. */
    @Transactional
    Optional<ComparePage> compare(IncidentNumber number, int one, int other) {
        Optional<Kept> older = revisions.fetch(number, Math.min(one, other));
        Optional<Kept> newer = revisions.fetch(number, Math.max(one, other));
        if (older.isEmpty() || newer.isEmpty()) return Optional.empty();
        String title = newer.get().postMortem().head().title();
        return Optional.of(new ComparePage(
                number.toString(),
                address(number),
                title,
                Html.words(title),
                RevisionLine.of(older.get().revision(), zoned()),
                RevisionLine.of(newer.get().revision(), zoned()),
                choices(number, older.get().revision(), newer.get().revision()),
                Differences.of(
                        Comparison.of(older.get().postMortem(), newer.get().postMortem())),
                ZoneInWords.of(
                        newer.get().postMortem().head().timeZone(),
                        newer.get().revision().at())));
    }

    /** @param base the revision upon which it was to be restored; 0 where nobody has seen the page yet */
    @Transactional
    Optional<RestorePage> restore(IncidentNumber number, int revision, @Nullable Topic only, int base) {
        return restorations.propose(number, revision, only).map(proposal -> {
            Revision now = proposal.now().revision();
            String title = proposal.now().postMortem().head().title();
            return new RestorePage(
                    number.toString(),
                    address(number),
                    title,
                    Html.words(title),
                    RevisionLine.of(proposal.old().revision(), zoned()),
                    now.number(),
                    only == null ? "" : only.word(),
                    parts(),
                    proposal.kept(),
                    base == 0 || base == now.number() ? "" : now.by() + " saved revision " + now.number(),
                    Differences.of(Comparison.of(proposal.now().postMortem(), proposal.restored())));
        });
    }

    private List<RevisionLine> choices(IncidentNumber number, Revision older, Revision newer) {
        List<RevisionLine> choices = new java.util.ArrayList<>(revisions.list(number, null, CHOICES).stream()
                .map(revision -> RevisionLine.of(revision, zoned()))
                .toList());
        for (Revision chosen : List.of(newer, older)) {
            if (choices.stream().noneMatch(line -> line.number() == chosen.number()))
                choices.add(RevisionLine.of(chosen, zoned()));
        }
        return choices;
    }

    private static List<RestorePage.Part> parts() {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.STANDING)
                .map(topic -> new RestorePage.Part(topic.word(), topic.heading()))
                .toList();
    }

    private Zoned zoned() {
        return new Zoned(reader.zone());
    }

    static String address(IncidentNumber number) {
        return "/incidents/" + number.value();
    }
}
