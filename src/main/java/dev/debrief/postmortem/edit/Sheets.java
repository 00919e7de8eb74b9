package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.MarkdownHtml;
import dev.debrief.document.PostMortem;
import dev.debrief.incident.IncidentType;
import dev.debrief.incident.Severity;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** Lays out what was typed as the sheet that a page shows. */
@ApplicationScoped
class Sheets {
    private final Desk desk;
    private final ClashWords clashWords;
    private final Clock clock;

    Sheets(Desk desk, ClashWords clashWords, Clock clock) {
        this.desk = desk;
        this.clashWords = clashWords;
        this.clock = clock;
    }

    /** The sheet of one person; {@code preview} names the field to show as readers will see it, empty for none. */
    @Transactional
    Sheet of(Sheaf sheaf, ZoneId readers, String preview) {
        PostMortem base = sheaf.base().postMortem();
        return of(
                sheaf.typed(),
                desk.read(sheaf.typed(), base),
                clashWords.of(sheaf.number(), sheaf.typed(), sheaf.clashes(), readers),
                base.head().timeZone(),
                preview);
    }

    @Transactional
    Sheet of(Manuscript typed, ManuscriptReading reading, List<Clash> clashes, ZoneId before, String preview) {
        return new Sheet(
                typed, reading, zone(typed, before), clock.instant(), choices(typed), clashes, preview(typed, preview));
    }

    private static Choices choices(Manuscript typed) {
        return new Choices(
                typed,
                Severity.inOrder().stream()
                        .map(s -> Option.of(s.name, s.meaning.isEmpty() ? s.name : s.name + ", " + s.meaning))
                        .toList(),
                IncidentType.inOrder().stream()
                        .map(type -> Option.of(type.name, type.name))
                        .toList());
    }

    private static Sheet.Preview preview(Manuscript typed, String field) {
        if (field.isEmpty()) return Sheet.Preview.NONE;
        String html = MarkdownHtml.of(Markdown.of(typed.value(field)), "preview");
        return new Sheet.Preview(field, html.isEmpty() ? "<p>Nothing is written here yet.</p>" : html);
    }

    static ZoneId zone(Manuscript typed, ZoneId otherwise) {
        try {
            return ZoneId.of(typed.value("timeZone").strip());
        } catch (DateTimeException notAZone) {
            return otherwise;
        }
    }
}
