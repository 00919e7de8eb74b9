package dev.debrief.postmortem.edit;

import dev.debrief.archive.Checked;
import dev.debrief.archive.Checks;
import dev.debrief.archive.template.KeptTemplates;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Template;
import dev.debrief.incident.FactorCategory;
import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out what was typed as the sheet that a page shows. */
@ApplicationScoped
class Sheets {
    private final Desk desk;
    private final ClashWords clashWords;
    private final Previews previews;
    private final Checks checks;
    private final SavedWords savedWords;
    private final DueProposals proposals;
    private final Clock clock;

    Sheets(
            Desk desk,
            ClashWords clashWords,
            Previews previews,
            Checks checks,
            SavedWords savedWords,
            DueProposals proposals,
            Clock clock) {
        this.desk = desk;
        this.clashWords = clashWords;
        this.previews = previews;
        this.checks = checks;
        this.savedWords = savedWords;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** The sheet of one person; {@code preview} names the field to show as readers will see it, empty for none. */
    @Transactional
    Sheet of(Sheaf sheaf, ZoneId readers, String preview) {
        PostMortem base = sheaf.base().postMortem();
        ManuscriptReading reading = desk.read(sheaf.typed(), base);
        Checked checked = reading.postMortem()
                .map(tree -> checks.of(sheaf.number(), tree))
                .orElse(Checked.NONE);
        return of(
                sheaf.typed(),
                reading,
                clashWords.of(sheaf.number(), sheaf.typed(), sheaf.clashes(), readers),
                base.head().timeZone(),
                preview(sheaf.typed(), preview, base.standing().number()),
                base.head().template(),
                Notes.of(checked, sheaf.typed(), at -> savedWords.moment(at, readers)),
                proposals.of(sheaf.number(), sheaf.typed(), reading));
    }

    @Transactional
    Sheet of(
            Manuscript typed,
            ManuscriptReading reading,
            List<Clash> clashes,
            ZoneId before,
            Sheet.Preview preview,
            Template template,
            Notes notes,
            Map<RowId, DueProposal> due) {
        Choices choices = choices(typed, template);
        return new Sheet(
                typed, reading, zone(typed, before), clock.instant(), choices, clashes, preview, template, notes, due);
    }

    private static Choices choices(Manuscript typed, Template template) {
        return new Choices(
                typed,
                new TemplateChoice(template, KeptTemplates.offered()),
                Severity.inOrder().stream()
                        .map(s -> Option.of(s.name, s.meaning.isEmpty() ? s.name : s.name + ", " + s.meaning))
                        .toList(),
                IncidentType.inOrder().stream()
                        .map(type -> Option.of(type.name, type.name))
                        .toList(),
                FactorCategory.inOrder().stream()
                        .map(category -> Option.of(category.name, category.name))
                        .toList());
    }

    private Sheet.Preview preview(Manuscript typed, String field, @Nullable IncidentNumber incident) {
        if (field.isEmpty()) return Sheet.Preview.NONE;
        return new Sheet.Preview(field, previews.of(typed.value(field), incident));
    }

    static ZoneId zone(Manuscript typed, ZoneId otherwise) {
        try {
            return ZoneId.of(typed.value("timeZone").strip());
        } catch (DateTimeException notAZone) {
            return otherwise;
        }
    }
}
