package dev.debrief.postmortem.imports;

import dev.debrief.archive.imports.Fate;
import dev.debrief.archive.imports.Run;
import dev.debrief.shared.IncidentNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Many files that came in together, as JSON.
 *
 * @param begunAt as RFC 3339 in UTC
 * @param isAtWork whether something is still to be read or undone
 * @param files how many there are of each fate
 * @param doubts how many places in what was kept need a look
 * @param page where people see it
 */
public record RunJson(
        long id,
        String name,
        String begunAt,
        String begunBy,
        boolean isAtWork,
        Map<String, Integer> files,
        int doubts,
        @Nullable String undoneAt,
        String page) {
    static RunJson of(Run run) {
        Map<String, Integer> files = new LinkedHashMap<>();
        new TreeMap<>(run.counts()).forEach((fate, count) -> files.put(RunPages.word(fate), count));
        return new RunJson(
                run.id(),
                run.name(),
                run.begunAt().toString(),
                run.by(),
                run.isAtWork(),
                files,
                run.doubts(),
                run.undoneAt() == null ? null : run.undoneAt().toString(),
                RunPages.address(run.id()));
    }

    /** What became of one file; {@code incident} as {@code INC-42}, null where there is none. */
    public record File(
            long id, String path, String fate, @Nullable String incident, String message, int doubts) {
        static File of(Run.File file) {
            Integer number = file.fate() == Fate.UNDONE ? null : file.incident();
            return new File(
                    file.id(),
                    file.path(),
                    RunPages.word(file.fate()),
                    number == null ? null : new IncidentNumber(number).toString(),
                    file.message(),
                    file.doubts());
        }
    }

    /** Some files, and behind which the rest is: null where that is all. */
    public record Files(List<File> files, @Nullable Long after) {
        static Files of(Run.Files files) {
            return new Files(files.files().stream().map(File::of).toList(), files.after() == 0 ? null : files.after());
        }
    }
}
