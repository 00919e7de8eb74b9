package dev.debrief.postmortem.edit;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * One message of a pasted log, on its way to become a timeline entry.
 *
 * @param place among the messages of the log, from 0
 * @param written the time as it stands in the log
 * @param time what it was understood as, in the incident's zone
 * @param when the time as it goes into the form
 * @param text as it goes into the form
 * @param already the entry that says the same already, in words; empty where none does
 * @param selected whether it is taken unless somebody says otherwise
 * @param kind a guess from its words; empty where they do not tell
 */
@TemplateData
public record PastedRow(
        int place, String written, Time time, String when, String text, String already, boolean selected, String kind) {

    public int number() {
        return place + 1;
    }

    public List<Option> kinds() {
        return Choices.kinds(kind);
    }
}
