package dev.debrief.postmortem.edit;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.archive.Saved;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Conflict;
import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownReading;
import dev.debrief.document.Merged;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.readback.ReadBack;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files that were written out as Markdown, edited by hand and come back. What others saved since is kept: both are put
 * together as two people's writing is.
 */
@ApplicationScoped
public class FilesReadBack {
    private final Archive archive;
    private final Desk desk;

    FilesReadBack(Archive archive, Desk desk) {
        this.archive = archive;
        this.desk = desk;
    }

    /**
     * What a file would change.
     *
     * @param base the revision that the file was written from; the newest where it does not say
     * @param named the incident that the file names where it is another one; null where it is this one or none
     * @param edited the document as the file has it, upon its base
     * @param proposed the document as it would be; null while something has to be mended or chosen first
     * @param setAside headings of sections that hold what was not understood
     * @param remarks sentences about what was read otherwise than the file says
     * @param findings what stands in the way of saving
     * @param conflicts where the file and a newer revision changed the same
     */
    public record Proposal(
            Kept now,
            int base,
            @Nullable IncidentNumber named,
            PostMortem edited,
            @Nullable PostMortem proposed,
            List<String> setAside,
            List<String> remarks,
            List<Finding> findings,
            List<Conflict> conflicts) {}

    /** Changes nothing. Empty where there is no such incident. */
    @Transactional
    public Optional<Proposal> propose(IncidentNumber number, String markdown) {
        return archive.fetch(number).map(now -> propose(now, MarkdownReader.read(markdown, KeptTemplates.HERE)));
    }

    private Proposal propose(Kept now, MarkdownReading reading) {
        IncidentNumber number = now.postMortem().standing().number();
        IncidentNumber named = reading.postMortem().standing().number();
        Kept base = base(now, reading.revision());
        PostMortem edited = ReadBack.of(base.postMortem(), reading.postMortem(), KeptTemplates.HERE, Rows::fresh);
        boolean isBehind = base.revision().number() < now.revision().number();
        Merged merged = isBehind
                ? TwoCopies.ofTwoPeople(
                        Manuscript.of(base.postMortem()), Manuscript.of(edited), Manuscript.of(now.postMortem()))
                : new Merged(Manuscript.of(edited), List.of());
        ManuscriptReading typed = desk.read(merged.manuscript(), now.postMortem());
        List<Finding> stops = typed.findings().stream()
                .filter(finding -> finding.weight() == Finding.Weight.STOPS_SAVING)
                .toList();
        PostMortem proposed = isBehind
                ? typed.postMortem()
                        .map(tree -> withStates(tree, base.postMortem(), edited))
                        .orElse(null)
                : edited;
        boolean isOpen = !stops.isEmpty() || !merged.isClean();
        return new Proposal(
                now,
                base.revision().number(),
                named == null || named.equals(number) ? null : named,
                edited,
                isOpen ? null : proposed,
                reading.setAside(),
                reading.remarks(),
                stops,
                merged.conflicts());
    }

    private Kept base(Kept now, int revision) {
        IncidentNumber number = now.postMortem().standing().number();
        if (number == null || revision < 1 || revision >= now.revision().number()) return now;
        return archive.fetch(number, revision).orElse(now);
    }

    /** How far an action item is stands in no form; a box that was ticked in the file is ticked. */
    private static PostMortem withStates(PostMortem tree, PostMortem base, PostMortem edited) {
        Map<RowId, ActionItem.State> before = new HashMap<>();
        base.actionItems().forEach(item -> before.put(item.id(), item.state()));
        Map<RowId, ActionItem.State> changed = new HashMap<>();
        edited.actionItems().forEach(item -> {
            if (item.state() != before.get(item.id())) changed.put(item.id(), item.state());
        });
        return tree.withActionItems(tree.actionItems().stream()
                .map(item -> changed.containsKey(item.id()) ? item.in(changed.get(item.id())) : item)
                .toList());
    }

    /**
     * Saves what was proposed upon the revision that was looked at. Where somebody saved since, or something has to be
     * mended or chosen, nothing changes.
     *
     * @param seen the newest revision when the proposal was looked at
     */
    @Transactional
    public Saved save(IncidentNumber number, String markdown, int seen, long person) {
        Proposal proposal = propose(number, markdown).orElseThrow(() -> new IllegalStateException("no " + number));
        PostMortem proposed = proposal.proposed();
        boolean isOther = proposal.named() != null;
        if (isOther || proposed == null || seen != proposal.now().revision().number())
            return new Saved.Behind(proposal.now());
        return archive.keep(number, seen, proposed, person)
                .orElseThrow(() -> new IllegalStateException("no " + number));
    }

    /** Lays it on the person's desk, so that the form shows what has to be mended or chosen. */
    @Transactional
    public void layOnDesk(IncidentNumber number, String markdown, long person) {
        propose(number, markdown).ifPresent(proposal -> {
            Manuscript typed = Manuscript.of(proposal.edited());
            desk.keep(
                    number,
                    person,
                    new TypedForm(typed, proposal.base(), 0, null, null, Send.NONE, person, Deed.parse(null)));
            desk.catchUp(number, person);
        });
    }
}
