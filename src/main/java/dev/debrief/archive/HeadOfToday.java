package dev.debrief.archive;

import dev.debrief.document.Head;
import dev.debrief.document.Vocabulary;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An old head with the words of today: a severity, a type or an incident that is gone cannot come back. */
final class HeadOfToday {
    private final Vocabulary known;
    private final List<String> sentences = new ArrayList<>();

    HeadOfToday(Vocabulary known) {
        this.known = known;
    }

    Head possible(Head old, Head now) {
        return new Head(
                old.title(),
                word("severity", old.severity(), now.severity(), known.severities()),
                word("type", old.type(), now.type(), known.types()),
                old.services(),
                old.team(),
                old.lead(),
                old.roles(),
                old.participants(),
                old.authors(),
                old.tags(),
                old.timeZone(),
                old.drill(),
                original(old.duplicateOf(), now.duplicateOf()),
                old.template());
    }

    /** What stays as it is today, and why. */
    List<String> sentences() {
        return sentences;
    }

    private @Nullable String word(String what, @Nullable String old, @Nullable String now, List<String> words) {
        if (old == null || words.contains(old)) return old;
        sentences.add("There is no " + what + " “" + old + "” any more; "
                + (now == null ? "none is set." : "it stays “" + now + "”."));
        return now;
    }

    private @Nullable IncidentNumber original(@Nullable IncidentNumber old, @Nullable IncidentNumber now) {
        if (old == null || old.equals(now) || Incident.numbered(old).isPresent()) return old;
        sentences.add("There is no " + old + " any more, of which this was a duplicate.");
        return now;
    }
}
