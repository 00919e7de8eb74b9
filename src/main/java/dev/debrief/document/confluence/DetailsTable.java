package dev.debrief.document.confluence;

import dev.debrief.document.Head;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.Standing;
import dev.debrief.document.TimelineEntry;
import dev.debrief.document.When;
import dev.debrief.shared.DurationInWords;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.ZoneInWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands at the top of a page: the head and the milestones, as page properties that a report can gather. */
final class DetailsTable {
    private final PostMortem tree;
    private final PageText page;
    private final int severity;
    private final ZoneId zone;

    DetailsTable(PostMortem tree, PageText page, int severity) {
        this.tree = tree;
        this.page = page;
        this.severity = severity;
        zone = tree.head().timeZone();
    }

    void write() {
        page.macros()
                .rich(
                        "details",
                        Map.of(),
                        () -> page.xml().element("table", () -> page.xml().element("tbody", this::rows)));
        page.xml().line();
    }

    private void rows() {
        Head head = tree.head();
        number(tree.standing().number(), "Incident");
        String severe = head.severity();
        if (severe != null) row("Severity", () -> page.macros().lozenge(severe, colour()));
        row("State", this::state);
        row("Type", head.type());
        row("Services", head.services());
        row("Team", head.team());
        row("Lead", head.lead());
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            tree.milestones().of(kind).ifPresent(milestone -> row(capital(kind.word()), () -> milestone(milestone)));
        }
        durations();
        row("Incident command", head.roles().commanders());
        row("Communications", head.roles().communications());
        row("Scribe", head.roles().scribes());
        row("Took part", head.participants());
        row("Authors", head.authors());
        row("Tags", head.tags());
        row("Time zone", zone.getId());
        if (!head.template().isNone()) row("Template", head.template().inWords());
        number(head.duplicateOf(), "Duplicate of");
    }

    private Macros.Colour colour() {
        return switch (severity) {
            case 1 -> Macros.Colour.RED;
            case 2 -> Macros.Colour.YELLOW;
            case 4 -> Macros.Colour.GREY;
            default -> Macros.Colour.BLUE;
        };
    }

    private void state() {
        Standing.Publication publication = tree.standing().publication();
        if (publication == null) page.macros().lozenge("Draft", Macros.Colour.YELLOW);
        else page.macros().lozenge("Published", Macros.Colour.GREEN);
        if (tree.standing().archived()) lozenge("Archived", Macros.Colour.GREY);
        if (tree.head().drill()) lozenge("Drill", Macros.Colour.BLUE);
        if (publication == null) return;
        page.xml().text(" ");
        page.when(When.at(publication.at()), zone);
        if (publication.by() != null) page.xml().text(" by " + publication.by());
    }

    private void lozenge(String words, Macros.Colour colour) {
        page.xml().text(" ");
        page.macros().lozenge(words, colour);
    }

    private void milestone(Milestone milestone) {
        if (milestone instanceof Milestone.WrittenDown written) moment(written.when());
        else if (milestone instanceof Milestone.TakenFrom taken) taken(taken.entry());
        else page.xml().text("There was no such moment");
        if (milestone.setBy() != null) page.xml().text(", set by " + milestone.setBy());
    }

    private void taken(RowId entry) {
        List<RowId> entries = tree.timeline().stream().map(TimelineEntry::id).toList();
        moment(tree.entry(entry).map(TimelineEntry::when).orElse(When.unsaid()));
        int place = entries.indexOf(entry) + 1;
        if (place > 0) page.xml().text(", entry " + place + " of the timeline");
    }

    private void moment(When when) {
        if (when instanceof When.Unsaid) page.xml().text("Not known");
        page.when(when, zone);
        when.toInstant().ifPresent(at -> page.xml().text(", " + ZoneInWords.of(zone, at)));
    }

    private void durations() {
        Optional<Instant> started = tree.instantOf(Milestone.Kind.STARTED);
        if (started.isEmpty()) return;
        duration(started.get(), Milestone.Kind.DETECTED, "Time to detect");
        duration(started.get(), Milestone.Kind.ACKNOWLEDGED, "Time to acknowledge");
        duration(started.get(), Milestone.Kind.MITIGATED, "Time to mitigate");
        duration(started.get(), Milestone.Kind.RESOLVED, "Time to resolve");
    }

    private void duration(Instant started, Milestone.Kind kind, String name) {
        Optional<Instant> reached = tree.instantOf(kind);
        if (reached.isEmpty() || reached.get().isBefore(started)) return;
        row(name, DurationInWords.of(Duration.between(started, reached.get())));
    }

    private void number(@Nullable IncidentNumber number, String name) {
        if (number != null) row(name, () -> page.linked(number.toString()));
    }

    private void row(String name, @Nullable String words) {
        if (words != null) row(name, () -> page.xml().text(words));
    }

    private void row(String name, List<String> words) {
        if (!words.isEmpty()) row(name, String.join(", ", words));
    }

    private void row(String name, Runnable value) {
        page.xml()
                .element("tr", () -> page.xml().element("th", name).element("td", value))
                .line();
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
