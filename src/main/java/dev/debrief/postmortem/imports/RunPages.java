package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.ImportRuns;
import dev.debrief.archive.imports.Run;
import dev.debrief.people.Reader;
import dev.debrief.postmortem.imports.RunPage.Choice;
import dev.debrief.postmortem.imports.RunPage.Row;
import dev.debrief.postmortem.read.Zoned;
import dev.debrief.shared.CountInWords;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page of many files together. */
@ApplicationScoped
class RunPages {
    private static final int ROWS = 100;
    private static final int NEWEST = 10;

    private final ImportRuns runs;
    private final Reader reader;

    RunPages(ImportRuns runs, Reader reader) {
        this.runs = runs;
        this.reader = reader;
    }

    /** The newest imports of many files. */
    List<AskPage.Earlier> newest() {
        return runs.newest(NEWEST).stream()
                .map(run -> new AskPage.Earlier(
                        address(run.id()),
                        run.name(),
                        files(run.total()) + ", " + new Zoned(reader.zone()).shortDay(run.begunAt()) + ", by "
                                + run.by() + (run.undoneAt() == null ? "" : ", undone")))
                .toList();
    }

    /**
     * How far it is.
     *
     * @param shown only files of that fate; null for all
     */
    Optional<RunPage> page(long id, @Nullable Fate shown, long after) {
        return runs.find(id).map(run -> page(run, shown, runs.files(id, shown, after, ROWS)));
    }

    private RunPage page(Run run, @Nullable Fate shown, Run.Files files) {
        int open = run.count(Fate.WAITING) + run.count(Fate.TO_UPDATE) + (run.undoneAt() == null ? 0 : run.brought());
        String address = address(run.id());
        String which = shown == null ? "" : "fate=" + word(shown) + "&";
        return new RunPage(
                address,
                heading(run),
                run.name(),
                new Zoned(reader.zone()).shortDay(run.begunAt()) + ", " + new Zoned(reader.zone()).minute(run.begunAt())
                        + ", by " + run.by(),
                summary(run),
                run.total(),
                run.total() - open,
                run.isAtWork(),
                run.undoneAt() == null && run.brought() + run.count(Fate.WAITING) + run.count(Fate.TO_UPDATE) > 0,
                run.count(Fate.KEPT),
                run.toUpdate(),
                choices(run, shown),
                files.files().stream().map(file -> row(run.id(), file)).toList(),
                files.after() == 0 ? "" : address + "?" + which + "after=" + files.after());
    }

    private static String heading(Run run) {
        if (run.undoneAt() != null) return run.isAtWork() ? "The import is being undone" : "The import is undone";
        if (!run.isAtWork()) return "The import is done";
        return run.count(Fate.WAITING) > 0 ? "The files are being read" : "The incidents are being updated";
    }

    private static String summary(Run run) {
        List<String> said = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            if (run.count(fate) > 0) said.add(CountInWords.of(run.count(fate)) + " " + fate.word());
        }
        String all = String.join(", ", said) + ".";
        String doubts = run.doubts() == 0
                ? ""
                : " " + CountInWords.atTheBeginning(run.doubts())
                        + (run.doubts() == 1 ? " place needs a look." : " places need a look.");
        return files(run.total()) + ": " + all + doubts;
    }

    private static String files(int count) {
        if (count == 1) return "One file";
        return count < 13
                ? CountInWords.atTheBeginning(count) + " files"
                : String.format(Locale.ENGLISH, "%,d files", count);
    }

    private static List<Choice> choices(Run run, @Nullable Fate shown) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("All " + run.total(), address(run.id()), shown == null));
        for (Fate fate : Fate.values()) {
            if (run.count(fate) == 0) continue;
            String words = fate.word() + " " + run.count(fate);
            choices.add(new Choice(
                    words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1),
                    address(run.id()) + "?fate=" + word(fate),
                    fate == shown));
        }
        return choices;
    }

    private static Row row(long run, Run.File file) {
        boolean asks = file.fate() == Fate.FAILED
                || file.fate() == Fate.LEFT
                || file.fate() == Fate.CHANGED
                || file.doubts() > 0;
        String doubts = file.doubts() == 0
                ? ""
                : file.doubts() == 1 ? "One place needs a look." : file.doubts() + " places need a look.";
        Integer incident = file.fate() == Fate.UNDONE ? null : file.incident();
        String address = address(run) + "/files/" + file.id();
        IncidentNumber number = incident == null ? null : new IncidentNumber(incident);
        return new Row(
                file.path(),
                file.fate().word(),
                asks,
                number == null ? "" : number.toString(),
                number == null ? "" : "/incidents/" + number.value(),
                (doubts + " " + file.message()).strip(),
                file.mayUpdate() || (file.doubts() > 0 && number != null) ? address + "/look" : "",
                file.mayUpdate() ? address + "/update" : "");
    }

    static String address(long run) {
        return "/import/runs/" + run;
    }

    /** As an address says it. */
    static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Fate fate(String word) {
        for (Fate fate : Fate.values()) if (word(fate).equals(word)) return fate;
        return null;
    }
}
