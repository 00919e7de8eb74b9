package dev.debrief.archive.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many files that came in at once, and how far they are.
 *
 * @param by who brought them, by name
 * @param counts how many files there are of each fate
 * @param doubts how many places in what was kept need a look
 * @param toUpdate how many files were changed since and may update what they became
 * @param undoneAt since when it is being undone; null where it is not
 * @param undoneBy by name; null where it is not
 */
public record Run(
        long id,
        String name,
        Instant begunAt,
        String by,
        Map<Fate, Integer> counts,
        int doubts,
        int toUpdate,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy) {
    public Run {
        counts = Map.copyOf(counts);
    }

    /**
     * What became of one file.
     *
     * @param incident its number; null where there is none
     * @param mayUpdate whether somebody may choose that it updates that incident
     */
    public record File(
            long id,
            String path,
            Fate fate,
            @Nullable Integer incident,
            String message,
            int doubts,
            boolean mayUpdate) {}

    /** Some of its files, and behind which the rest is; 0 where that is all. */
    public record Files(List<File> files, long after) {
        public Files {
            files = List.copyOf(files);
        }
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether something of it is still to be done. */
    public boolean isAtWork() {
        return count(Fate.WAITING) + count(Fate.TO_UPDATE) > 0 || (undoneAt != null && brought() > 0);
    }

    /** How many files are in an incident and can be undone. */
    public int brought() {
        return count(Fate.KEPT) + count(Fate.UPDATED);
    }
}
