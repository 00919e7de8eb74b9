package dev.debrief.document.reading.markup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as Debrief writes them into a page, in the zone of the incident. */
final class PageTimes {
    private static final Pattern EXACT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?: ([+-]\\d{2}:\\d{2}))?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: \\((.{1,300})\\))?");

    private final ZoneId zone;

    PageTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Puts a time under the names of the schema, which for a due day begin with {@code due}. */
    void put(ObjectNode json, String written, boolean due) {
        String text = written.strip();
        if (text.isEmpty()) return;
        try {
            Matcher exact = EXACT.matcher(text);
            Matcher day = DAY.matcher(text);
            if (exact.matches()) {
                LocalDateTime local = LocalDateTime.parse(exact.group(1) + "T" + exact.group(2));
                String offset = exact.group(3);
                json.put(
                        due ? "dueAt" : "at",
                        (offset == null ? local.atZone(zone).toInstant() : local.toInstant(ZoneOffset.of(offset)))
                                .toString());
            } else if (day.matches()) {
                json.put(due ? "dueOn" : "on", LocalDate.parse(day.group(1)).toString());
                if (day.group(2) != null) json.put(due ? "dueAsWritten" : "asWritten", day.group(2));
            } else {
                json.put(due ? "dueInWords" : "inWords", text);
            }
        } catch (DateTimeException none) {
            json.put(due ? "dueInWords" : "inWords", text);
        }
    }
}
