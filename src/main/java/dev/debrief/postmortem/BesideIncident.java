package dev.debrief.postmortem;

import dev.debrief.shared.IncidentNumber;
import io.quarkus.qute.RawString;
import java.util.List;

/** Another room that has something to say beside an incident. Called within the transaction of a page. */
public interface BesideIncident {
    /** Safe HTML below the document; empty where there is nothing to say. */
    RawString panel(IncidentNumber number, boolean mayWrite);

    /** Safe HTML for the form, of what is being written; empty where there is nothing to say. */
    RawString whileWriting(IncidentNumber number, Gist gist);

    /**
     * What is being written, in short.
     *
     * @param services by name
     */
    record Gist(String title, String summary, List<String> services, List<Cause> causes) {}

    /** One cause; the category is empty where none is chosen. */
    record Cause(String text, String category) {}
}
