package dev.debrief.postmortem.edit;

import dev.debrief.document.Finding;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.Milestone;
import dev.debrief.document.When;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What every typed time was understood as. */
final class Times {
    private final Manuscript typed;
    private final ManuscriptReading reading;
    private final ZoneId zone;

    Times(Manuscript typed, ManuscriptReading reading, ZoneId zone) {
        this.typed = typed;
        this.reading = reading;
        this.zone = zone;
    }

    static boolean isTime(String field) {
        return field.endsWith(".at") || field.endsWith(".when") || field.endsWith(".due");
    }

    /** Every time field of the form, by name. */
    Map<String, Time> all() {
        Map<String, Time> times = new LinkedHashMap<>();
        for (var kind : Milestone.Kind.values()) put(times, ManuscriptFields.at(kind));
        for (var row : typed.rows(ManuscriptFields.TIMELINE)) {
            put(times, ManuscriptFields.name(ManuscriptFields.TIMELINE, row, "when"));
        }
        for (var row : typed.rows(ManuscriptFields.ACTION_ITEMS)) {
            put(times, ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, row, "due"));
        }
        return times;
    }

    private void put(Map<String, Time> times, String field) {
        times.put(field, of(field));
    }

    Time of(String field) {
        List<Finding> findings = reading.at(field);
        Time read = field.endsWith(".at")
                ? milestone(field)
                : Time.of(reading.understood().get(field), zone);
        if (findings.isEmpty()) return read;
        boolean stops = findings.stream().anyMatch(finding -> finding.weight() != Finding.Weight.DOUBT);
        String said = findings.stream().map(Finding::message).collect(Collectors.joining(" "));
        if (stops) return new Time(said, "err");
        return new Time(read.words().isEmpty() ? said : read.words() + ". " + said, "soon");
    }

    /** A milestone shows the instant of the entry that it is taken from. */
    private Time milestone(String field) {
        String from = typed.value(field.substring(0, field.length() - "at".length()) + "from");
        if (from.equals("none")) return new Time("not applicable", "");
        Optional<When> when = from.isEmpty() || from.equals("written")
                ? Optional.ofNullable(reading.understood().get(field))
                : Optional.ofNullable(reading.understood().get("timeline." + from + ".when"));
        return when.map(known -> Time.of(known, zone)).orElse(new Time("not known", ""));
    }
}
