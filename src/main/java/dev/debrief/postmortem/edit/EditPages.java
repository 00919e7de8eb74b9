package dev.debrief.postmortem.edit;

import dev.debrief.action.ActionItems;
import dev.debrief.archive.Archive;
import dev.debrief.document.Finding;
import dev.debrief.document.pasted.PastedLog;
import dev.debrief.incident.PastedLogRow;
import dev.debrief.incident.Revision;
import dev.debrief.incident.RevisionRow;
import dev.debrief.people.Help;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.edit.EditPage.Reason;
import dev.debrief.postmortem.edit.EditPage.Stopped;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the page together from what lies on the desk. */
@ApplicationScoped
class EditPages {
    private static final int MOST_OTHERS = 6;

    private final Desk desk;
    private final Sheets sheets;
    private final Archive archive;
    private final SuggestedWords suggestedWords;
    private final SavedWords savedWords;
    private final FromCatalogue fromCatalogue;
    private final Reader reader;
    private final ActionItems actionItems;
    private final Help help;

    EditPages(
            Desk desk,
            Sheets sheets,
            Archive archive,
            SuggestedWords suggestedWords,
            SavedWords savedWords,
            FromCatalogue fromCatalogue,
            Reader reader,
            ActionItems actionItems,
            Help help) {
        this.desk = desk;
        this.sheets = sheets;
        this.archive = archive;
        this.suggestedWords = suggestedWords;
        this.savedWords = savedWords;
        this.fromCatalogue = fromCatalogue;
        this.reader = reader;
        this.actionItems = actionItems;
        this.help = help;
    }

    @Transactional
    Optional<EditPage> page(IncidentNumber number, EditResource.Asked asked) {
        return desk.look(number, reader.personId()).map(sheaf -> page(number, sheaf, asked));
    }

    private EditPage page(IncidentNumber number, Sheaf sheaf, EditResource.Asked asked) {
        Sheet sheet = sheets.of(sheaf, reader.zone(), asked.preview());
        Revision base = sheaf.base().revision();
        String title = sheaf.base().postMortem().head().title();
        return new EditPage(
                number.toString(),
                "/incidents/" + number.value(),
                title,
                base.number(),
                new EditPage.Copy(
                        reader.personId(),
                        sheaf.version(),
                        actionItems.newestEvent(number),
                        String.join(" ", sheaf.heard())),
                sheaf.base().postMortem().standing().isPublished(),
                savedWords.of(sheaf, reader.zone()),
                PartStates.of(sheet),
                FormPart.of(sheet),
                stopped(sheet, asked),
                notes(number, base, asked),
                sheaf.since() == null ? null : savedWords.moment(sheaf.since(), reader.zone()),
                sheet,
                pasted(number, asked.paste()),
                suggestedWords.all(),
                help(),
                fromCatalogue.offered(number, sheaf.typed()));
    }

    private OpenHelp help() {
        long person = reader.personId();
        return new OpenHelp(help.wish(person), help.closed(person), RevisionRow.writtenBy(person, OpenHelp.ENOUGH));
    }

    private static PastedPart pasted(IncidentNumber number, String asked) {
        String objection = switch (asked) {
            case "nothing" -> PastedLog.NOTHING;
            case "long" -> PastedLog.TOO_LONG;
            default -> "";
        };
        return new PastedPart("/incidents/" + number.value(), objection, PastedLogRow.listOf(number));
    }

    private static @Nullable Stopped stopped(Sheet sheet, EditResource.Asked asked) {
        if (!asked.unreasoned().isEmpty()) {
            String anchor = "note-" + asked.unreasoned();
            Reason reason = new Reason(anchor, "Say why it can stay, in up to 500 characters");
            return new Stopped("Not left yet: a reason is missing", List.of(reason), "Everything you typed is kept.");
        }
        String what = asked.stopped();
        if (what.isEmpty()) return null;
        Stopped notSaved = notSaved(sheet);
        if (!notSaved.reasons().isEmpty()) return notSaved;
        List<Reason> reasons = reasons(sheet, Finding.Weight.STOPS_PUBLISHING);
        if (!what.equals("publish") || reasons.isEmpty()) return null;
        return new Stopped(
                "Not published yet: " + things(reasons.size()), reasons, "Everything you wrote is saved as a draft.");
    }

    /** What stands in the way of saving; maybe nothing. */
    static Stopped notSaved(Sheet sheet) {
        Stream<Reason> choices = sheet.clashes().stream()
                .filter(Clash::isOpen)
                .map(clash -> new Reason("clash-" + clash.key(), clash.label() + ": there are two versions"));
        List<Reason> reasons = Stream.concat(reasons(sheet, Finding.Weight.STOPS_SAVING).stream(), choices)
                .toList();
        return new Stopped(
                "Not saved yet: " + things(reasons.size()),
                reasons,
                "Nothing is lost: everything you typed is still here.");
    }

    private static List<Reason> reasons(Sheet sheet, Finding.Weight weight) {
        return sheet.reading().weighing(weight).stream()
                .map(finding -> new Reason(
                        "field-" + finding.field(),
                        Place.words(finding.field(), sheet.typed()) + ": " + finding.message()))
                .toList();
    }

    private static String things(int count) {
        List<String> words = List.of("", "one thing stops it", "two things stop it", "three things stop it");
        return count < words.size() ? words.get(count) : count + " things stop it";
    }

    private List<String> notes(IncidentNumber number, Revision base, EditResource.Asked asked) {
        List<String> notes = new ArrayList<>();
        if (asked.unchanged()) notes.add("Nothing had changed since revision " + base.number() + ".");
        if (asked.dropped()) notes.add("What you had typed was dropped. This is revision " + base.number() + ".");
        List<String> others = IntStream.range(Math.max(asked.began(), base.number() - MOST_OTHERS) + 1, base.number())
                .boxed()
                .flatMap(revision -> archive.fetch(number, revision).stream())
                .map(kept -> kept.revision().by() + " saved at "
                        + savedWords.moment(kept.revision().at(), reader.zone()))
                .toList();
        if (asked.began() > 0 && !others.isEmpty()) {
            notes.add("Your changes were put together with what " + String.join(" and ", others) + ".");
        }
        return notes;
    }
}
