package dev.debrief.action.list;

import java.util.List;
import java.util.Optional;

/** Another room that counts action items and can say of each number which they are. Called within a transaction. */
public interface CountedItems {
    /**
     * What a number was counted from.
     *
     * @param sentence what was counted, for the head of the list, such as {@code made in the span}
     * @param back the address of the figures
     * @param numbers in any order
     */
    record Counted(String sentence, String back, List<Integer> numbers) {
        public Counted {
            numbers = List.copyOf(numbers);
        }
    }

    /** Empty where this room counts nothing that is called so. */
    Optional<Counted> counted(String what);
}
