package dev.debrief.archive;

import dev.debrief.document.Finding;
import dev.debrief.incident.Revision;
import java.util.List;

/** What came of publishing or reopening. */
public sealed interface Publication {
    /** It is published, or a draft again, as this revision. */
    record Changed(Revision revision) implements Publication {}

    /** It already was. */
    record AlreadySo() implements Publication {}

    /** These stop it; nothing was changed. */
    record NotReady(List<Finding> findings) implements Publication {}
}
