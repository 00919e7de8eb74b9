package dev.debrief.postmortem.readback;

import dev.debrief.archive.Archive;
import dev.debrief.archive.Kept;
import dev.debrief.document.Finding;
import dev.debrief.document.PostMortem;
import dev.debrief.document.comparison.Comparison;
import dev.debrief.incident.Revision;
import dev.debrief.postmortem.edit.FilesReadBack;
import dev.debrief.postmortem.history.Differences;
import dev.debrief.postmortem.read.Html;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page of a file that comes back together. */
@ApplicationScoped
class ReadBackPages {
    private final Archive archive;
    private final FilesReadBack files;

    ReadBackPages(Archive archive, FilesReadBack files) {
        this.archive = archive;
        this.files = files;
    }

    /** Before anything was sent, or with what is wrong with what was sent. */
    @Transactional
    Optional<ReadBackPage> empty(IncidentNumber number, String markdown, String problem) {
        return archive.fetch(number).map(now -> page(number, now, markdown, problem, null));
    }

    /**
     * What the file would change.
     *
     * @param seen the newest revision when it was looked at before; 0 where it was not
     */
    @Transactional
    Optional<ReadBackPage> proposed(IncidentNumber number, String markdown, int seen) {
        return files.propose(number, markdown)
                .map(proposal -> page(number, proposal.now(), markdown, "", outcome(proposal, seen)));
    }

    private static ReadBackPage.Outcome outcome(FilesReadBack.Proposal proposal, int seen) {
        Revision now = proposal.now().revision();
        IncidentNumber other = proposal.named();
        PostMortem proposed = proposal.proposed();
        Comparison changes =
                Comparison.of(proposal.now().postMortem(), proposed == null ? proposal.edited() : proposed);
        return new ReadBackPage.Outcome(
                seen == 0 || seen == now.number() ? "" : now.by() + " saved revision " + now.number(),
                other == null ? "" : other.toString(),
                other == null ? "" : address(other) + "/read-back",
                proposal.base(),
                proposal.base() < now.number(),
                proposal.setAside().stream()
                        .map(heading -> heading.isEmpty() ? "no heading" : heading)
                        .toList(),
                proposal.remarks(),
                proposal.findings().stream().map(Finding::message).toList(),
                proposal.conflicts(),
                Differences.of(changes),
                proposed != null && other == null && !changes.isEmpty());
    }

    private static ReadBackPage page(
            IncidentNumber number, Kept now, String markdown, String problem, ReadBackPage.@Nullable Outcome outcome) {
        String title = now.postMortem().head().title();
        return new ReadBackPage(
                number.toString(),
                address(number),
                title,
                Html.words(title),
                now.revision().number(),
                markdown,
                problem,
                outcome);
    }

    static String address(IncidentNumber number) {
        return "/incidents/" + number.value();
    }
}
