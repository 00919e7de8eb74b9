package dev.debrief.postmortem;

import dev.debrief.shared.IncidentNumber;
import java.util.List;
import java.util.Optional;

/** Another room that counts incidents and can say of each number which they are. Called within a transaction. */
public interface CountedIncidents {
    /**
     * What a number was counted from.
     *
     * @param sentence what was counted, for the head of the list, such as {@code found by an alert}
     * @param back the address of the figures
     * @param numbers the newest first
     */
    record Counted(String sentence, String back, List<IncidentNumber> numbers) {
        public Counted {
            numbers = List.copyOf(numbers);
        }
    }

    /** Empty where this room counts nothing that is called so. */
    Optional<Counted> counted(String what);
}
