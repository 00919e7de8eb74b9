package dev.debrief.postmortem.read;

import dev.debrief.action.risk.AcceptedRisk;
import dev.debrief.action.risk.Coverage;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.postmortem.attach.FilesOfIncident;
import dev.debrief.shared.IncidentNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What lives beside a document: its attachments, those its text may show and those it does not name, accepted risks, and the issues that follow its items. */
record Beside(AttachedFiles files, List<AttachmentLine> there, List<AcceptedRisk> risks, IssuesOfItems issues) {
    /** Nothing: for a copy that leaves the house. */
    static final Beside NOTHING = new Beside(AttachedFiles.NONE, List.of(), List.of(), IssuesOfItems.NONE);

    /** @param old whether this is an older revision: it shows what it named, even if that was removed since */
    static Beside of(
            IncidentNumber number,
            List<AttachmentLine> ever,
            List<AcceptedRisk> risks,
            IssuesOfItems issues,
            boolean old) {
        List<AttachmentLine> there =
                ever.stream().filter(AttachmentLine::isThere).toList();
        return new Beside(FilesOfIncident.of(number, old ? ever : there), old ? List.of() : there, risks, issues);
    }

    Coverage coverage(PostMortem tree, LocalDate today) {
        return Coverage.of(tree.factors(), tree.actionItems(), risks, today);
    }

    List<AttachmentView> unnamedIn(PostMortem tree, Zoned zoned) {
        if (there.isEmpty()) return List.of();
        Set<String> named = files.namedIn(MarkdownWriter.write(tree));
        return there.stream()
                .filter(line -> !named.contains(line.name()))
                .map(line -> AttachmentView.of(line, zoned))
                .toList();
    }
}
