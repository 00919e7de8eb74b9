package dev.debrief.document.confluence;

import java.util.HashSet;
import java.util.Set;

/**
 * The numbers of the tasks on a page, each used once. Action items keep their own, so that a task stays the same one when
 * others come and go; all others take the smallest that is free.
 */
final class TaskNumbers {
    private final Set<Integer> taken = new HashSet<>();
    private final Set<Integer> kept;
    private int last;

    /** @param kept the numbers that action items of the page bear */
    TaskNumbers(Set<Integer> kept) {
        this.kept = Set.copyOf(kept);
    }

    /** The number of an action item, the first time that it is asked for. */
    int of(int number) {
        return taken.add(number) ? number : next();
    }

    int next() {
        do {
            last++;
        } while (kept.contains(last) || taken.contains(last));
        taken.add(last);
        return last;
    }
}
