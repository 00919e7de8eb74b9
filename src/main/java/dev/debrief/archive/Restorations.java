package dev.debrief.archive;

import dev.debrief.action.ActionItemRows;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Head;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Restored;
import dev.debrief.document.comparison.Topic;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings an old revision back as a new one. Nothing that came between is lost: it stays in the history. */
@ApplicationScoped
public class Restorations {
    /**
     * What restoring would do.
     *
     * @param now the document as it is
     * @param restored the document as it would be
     * @param kept sentences about what stays although the old revision says otherwise
     */
    public record Proposal(Kept now, Kept old, PostMortem restored, List<String> kept) {}

    private final Archive archive;
    private final Revisions revisions;
    private final KnownWords knownWords;

    Restorations(Archive archive, Revisions revisions, KnownWords knownWords) {
        this.archive = archive;
        this.revisions = revisions;
        this.knownWords = knownWords;
    }

    /**
     * Changes nothing. Empty where there is no such incident or revision.
     *
     * @param only one part of the document; null for the whole
     */
    @Transactional
    public Optional<Proposal> propose(IncidentNumber number, int revision, @Nullable Topic only) {
        return Incident.numbered(number)
                .flatMap(incident ->
                        revisions.fetch(number, revision).map(old -> proposal(revisions.kept(incident), old, only)));
    }

    /** Restores upon the revision that was looked at; where somebody saved since, nothing changes. */
    @Transactional
    public Optional<Saved> restore(IncidentNumber number, int revision, @Nullable Topic only, int base, long by) {
        if (Incident.held(number).isEmpty()) return Optional.empty();
        return propose(number, revision, only)
                .flatMap(proposal -> archive.keep(number, base, proposal.restored(), by, note(revision, only)));
    }

    private Proposal proposal(Kept now, Kept old, @Nullable Topic only) {
        Set<Topic> topics = only == null ? EnumSet.allOf(Topic.class) : EnumSet.of(only);
        IncidentNumber number = now.postMortem().standing().number();
        List<ActionItem> ever = number == null
                ? List.of()
                : ActionItemRows.everOf(number.value()).stream()
                        .map(TablesToTree::actionItem)
                        .toList();
        PostMortem restored = Restored.of(now.postMortem(), old.postMortem(), ever, topics);
        HeadOfToday head = new HeadOfToday(knownWords.now());
        Head possible = head.possible(restored.head(), now.postMortem().head());
        return new Proposal(now, old, restored.with(possible), head.sentences());
    }

    private static String note(int revision, @Nullable Topic only) {
        if (only == null) return "Restored revision " + revision;
        return "Restored “" + only.heading().toLowerCase(Locale.ROOT) + "” from revision " + revision;
    }
}
