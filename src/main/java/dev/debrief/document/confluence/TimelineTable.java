package dev.debrief.document.confluence;

import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.TimelineEntry;
import dev.debrief.shared.ZoneInWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The timeline as a table: time, kind, what happened, source; a column in which nothing would stand is left out. */
final class TimelineTable {
    private final PostMortem tree;
    private final PageText page;
    private final Map<RowId, List<Milestone.Kind>> marks = new HashMap<>();

    TimelineTable(PostMortem tree, PageText page) {
        this.tree = tree;
        this.page = page;
        tree.milestones().known().forEach((kind, milestone) -> {
            if (milestone instanceof Milestone.TakenFrom taken)
                marks.computeIfAbsent(taken.entry(), unused -> new ArrayList<>())
                        .add(kind);
        });
    }

    void write() {
        boolean kinds = !marks.isEmpty() || tree.timeline().stream().anyMatch(entry -> entry.kind() != null);
        boolean sources = tree.timeline().stream()
                .anyMatch(
                        entry -> !entry.source().isBlank() || !entry.evidence().isBlank());
        List<String> headings = new ArrayList<>(List.of(time()));
        if (kinds) headings.add("Kind");
        headings.add("What happened");
        if (sources) headings.add("Source");
        page.table(headings, () -> {
            for (int i = 0; i < tree.timeline().size(); i++) row(tree.timeline().get(i), i + 1, kinds, sources);
        });
    }

    private String time() {
        Optional<Instant> first = tree.timeline().stream()
                .flatMap(entry -> entry.when().toInstant().stream())
                .findFirst();
        return first.map(at -> "Time, " + ZoneInWords.of(tree.head().timeZone(), at))
                .orElse("Time");
    }

    private void row(TimelineEntry entry, int place, boolean kinds, boolean sources) {
        List<Runnable> cells = new ArrayList<>();
        cells.add(() -> page.when(entry.when(), tree.head().timeZone()));
        if (kinds) cells.add(() -> kind(entry));
        cells.add(() -> {
            page.cell(entry.text(), "timeline-" + place + "-");
            page.internal(entry.internal());
        });
        if (sources) cells.add(() -> source(entry));
        page.row(cells.toArray(Runnable[]::new));
    }

    private void kind(TimelineEntry entry) {
        if (entry.kind() != null)
            page.macros().lozenge(DetailsTable.capital(entry.kind().word()), colour(entry.kind()));
        // where two entries bear one name, a milestone means the first
        List<Milestone.Kind> reached = marks.remove(entry.id());
        if (reached == null) return;
        for (Milestone.Kind kind : reached) {
            page.xml().text(" ");
            page.macros().lozenge(DetailsTable.capital(kind.word()), Macros.Colour.PURPLE);
        }
    }

    private static Macros.Colour colour(TimelineEntry.Kind kind) {
        return switch (kind) {
            case TRIGGER -> Macros.Colour.RED;
            case DETECTION -> Macros.Colour.YELLOW;
            case COMMUNICATION -> Macros.Colour.GREY;
            case DECISION, ACTION -> Macros.Colour.BLUE;
            case MITIGATION, RECOVERY -> Macros.Colour.GREEN;
        };
    }

    private void source(TimelineEntry entry) {
        page.linked(entry.source());
        if (!entry.source().isBlank() && !entry.evidence().isBlank()) page.xml().empty("br");
        page.linked(entry.evidence());
    }
}
