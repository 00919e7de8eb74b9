package dev.debrief.action;

import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.RawString;
import java.util.Collection;
import java.util.Map;

/**
 * Another room whose issues follow action items. All of it is called within the transaction of a page, and nothing is
 * asked outside the house.
 */
public interface IssueTracker {
    /** What people call it, such as {@code Jira}; empty where none is connected. */
    String name();

    /** By the numbers of the items; those that have no issue are left out. One look for all. */
    Map<Integer, IssueMark> marks(Collection<Integer> items);

    /**
     * Safe HTML for the page of an item; empty where there is nothing to say.
     *
     * @param done the word with which one of its own forms came back; empty for none
     */
    RawString panel(ItemView item, String done);

    /** Safe HTML below the action items of an incident; empty where there is nothing to say. */
    RawString below(IncidentNumber incident);
}
