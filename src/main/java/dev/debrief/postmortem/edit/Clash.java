package dev.debrief.postmortem.edit;

import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import dev.debrief.incident.Revision;
import io.quarkus.qute.TemplateData;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One field that two people changed, both versions with the words marked that only one of them has. */
@TemplateData
public record Clash(String field, String label, String heading, String who, List<Run> mine, List<Run> theirs) {
    /** A stretch of text; {@code marked} where only this version says it. */
    @TemplateData
    public record Run(String text, boolean marked) {}

    private static final String GONE = "(taken away)";

    /** All that are open; {@code latest} says whose version the other is, and when. */
    static List<Clash> of(Manuscript typed, Manuscript theirs, Revision latest, ZoneId zone) {
        return Clashes.in(typed).stream()
                .map(field -> of(field, typed, theirs, latest, zone))
                .toList();
    }

    private static Clash of(String field, Manuscript typed, Manuscript theirs, Revision latest, ZoneId zone) {
        WordDifference difference = new WordDifference(text(field, typed), text(field, theirs));
        String label = Place.words(field, typed);
        String who = latest.by() + ", " + Time.instant(latest.at(), zone);
        return new Clash(
                field,
                label,
                label + ": " + latest.by() + " changed it too, while you were writing",
                who,
                difference.mine(),
                difference.theirs());
    }

    private static String text(String field, Manuscript from) {
        Optional<RowId> row = Clashes.row(field);
        if (row.isEmpty()) return from.value(field);
        String list = Clashes.list(field);
        if (!from.rows(list).contains(row.get())) return GONE;
        return from.fields().entrySet().stream()
                .filter(typed -> typed.getKey().startsWith(ManuscriptFields.name(list, row.get(), "")))
                .map(typed -> typed.getValue())
                .collect(Collectors.joining(" · "));
    }
}
