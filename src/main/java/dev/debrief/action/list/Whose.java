package dev.debrief.action.list;

import java.util.List;

/** Whose items a list shows. */
public sealed interface Whose {
    /** All there are. */
    record Everybody() implements Whose {}

    /** What one person does. */
    record OfPerson(long id) implements Whose {}

    /** What stands in the lists of these teams: given to them, or from their incidents and given to no team. */
    record OfTeams(List<Long> ids) implements Whose {
        public OfTeams {
            ids = List.copyOf(ids);
        }
    }

    /** These and no others, however they stand: what a number elsewhere was counted from. */
    record These(List<Integer> numbers) implements Whose {
        public These {
            numbers = List.copyOf(numbers);
        }
    }
}
