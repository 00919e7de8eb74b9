package dev.debrief.postmortem;

import dev.debrief.document.Escaped;
import dev.debrief.shared.DurationInWords;
import io.quarkus.qute.RawString;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of the list as a page shows them, with what was searched for marked. */
final class IncidentsLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private IncidentsLines() {}

    static IncidentsPage.Line of(IncidentLine line, ZoneId zone, @Nullable String words) {
        var happened = line.happenedAt().atZone(zone);
        return new IncidentsPage.Line(
                line.number().toString(),
                "/incidents/" + line.number().value(),
                new RawString(marked(Escaped.withLanguages(line.title()), words)),
                severity(line),
                hit(line.hit()),
                line.isPublished(),
                details(line),
                happened.toOffsetDateTime().toString(),
                DAY.format(happened),
                line.duration().map(DurationInWords::of).orElse(""));
    }

    private static IncidentsPage.@Nullable Severity severity(IncidentLine line) {
        if (line.severity() == null) return null;
        return new IncidentsPage.Severity(
                line.severity(), line.severityRank() < 1 ? 3 : Math.min(4, line.severityRank()));
    }

    private static List<RawString> details(IncidentLine line) {
        List<RawString> details = new ArrayList<>();
        if (!line.services().isEmpty()) {
            details.add(new RawString(Escaped.withLanguages(String.join(", ", line.services()))));
        }
        if (line.team() != null) details.add(new RawString(Escaped.withLanguages(line.team())));
        if (line.drill()) details.add(new RawString("A drill"));
        if (line.archived()) details.add(new RawString("Archived"));
        details.add(new RawString(actions(line)));
        return details;
    }

    private static String actions(IncidentLine line) {
        if (line.allActions() == 0) return "no actions";
        if (line.openActions() == 0)
            return line.allActions() == 1 ? "its action closed" : "all " + line.allActions() + " actions closed";
        String open = line.openActions() + " of " + line.allActions()
                + (line.allActions() == 1 ? " action open" : " actions open");
        return line.lateActions() == 0 ? open : open + ", " + line.lateActions() + " late";
    }

    private static RawString hit(@Nullable String hit) {
        if (hit == null) return new RawString("");
        StringBuilder html = new StringBuilder();
        for (String piece : hit.replaceAll("[\\s*_`#|>]+", " ").split("(?=[\u0001\u0002])", -1)) {
            if (piece.isEmpty()) continue;
            boolean opens = piece.charAt(0) == IncidentLine.MARK;
            boolean closes = piece.charAt(0) == IncidentLine.UNMARK;
            html.append(opens ? "<mark>" : closes ? "</mark>" : "");
            html.append(Escaped.withLanguages(opens || closes ? piece.substring(1) : piece));
        }
        return new RawString(html.toString());
    }

    /** The words that were searched for, in text that is already HTML; never inside a tag. */
    private static String marked(String html, @Nullable String words) {
        if (words == null) return html;
        String marked = html;
        for (String word : words.split("[^\\p{L}\\p{N}]+", -1)) {
            if (word.length() < 2 || word.equalsIgnoreCase("or")) continue;
            Pattern pattern = Pattern.compile(
                    "(?<![\\p{L}\\p{N}&#])(" + Pattern.quote(word) + ")(?![\\p{L}\\p{N};])(?![^<]*>)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            marked = pattern.matcher(marked).replaceAll("<mark>$1</mark>");
        }
        return marked;
    }
}
