package dev.debrief.postmortem.read;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the reading pages. */
@CheckedTemplate(basePath = "postmortem/read")
final class DocumentTemplates {
    private DocumentTemplates() {}

    /**
     * The document.
     *
     * @param mayWrite whether the reader sees verbs and what is missing
     * @param old whether this is not the newest revision; then {@code saved} says whose it is
     * @param ownZone whether times are in the reader's zone instead of the incident's
     * @param here the address of this page without parameters
     * @param expected when it should be published, and what the catalogue has for its causes
     */
    static native TemplateInstance document(
            DocumentPage page,
            boolean mayWrite,
            boolean old,
            HistoryLine saved,
            List<Stop> stops,
            List<HistoryLine> history,
            List<PastedShown> pastedLogs,
            boolean ownZone,
            String here,
            Expected expected);

    static native TemplateInstance markdown(
            String number, String address, String title, RawString titleWords, String text);
}
