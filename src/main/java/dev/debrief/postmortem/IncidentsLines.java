package dev.debrief.postmortem;

import dev.debrief.document.Escaped;
import dev.debrief.incident.search.Excerpt;
import dev.debrief.incident.search.Marker;
import dev.debrief.incident.search.PlacesFound;
import dev.debrief.shared.CountInWords;
import dev.debrief.shared.DurationInWords;
import io.quarkus.qute.RawString;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines of the list as a page shows them, with what was searched for marked. */
final class IncidentsLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private IncidentsLines() {}

    static IncidentsPage.Line of(IncidentLine line, ZoneId zone, Marker marker) {
        var happened = line.happenedAt().atZone(zone);
        return new IncidentsPage.Line(
                line.number().toString(),
                address(line),
                new RawString(html(marker.whole(line.title()))),
                severity(line),
                places(line),
                more(line.found()),
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

    private static List<IncidentsPage.Place> places(IncidentLine line) {
        return line.found().shown().stream()
                .map(place -> new IncidentsPage.Place(
                        place.label(),
                        address(line) + (place.anchor().isEmpty() ? "" : "#" + place.anchor()),
                        new RawString(html(place.excerpt()))))
                .toList();
    }

    private static String more(PlacesFound found) {
        if (found.more() == 0) return "";
        if (found.isMore()) return "and more than " + CountInWords.of(found.more()) + " other places";
        return "and " + CountInWords.of(found.more()) + (found.more() == 1 ? " more place" : " more places");
    }

    private static String address(IncidentLine line) {
        return "/incidents/" + line.number().value();
    }

    /** The text with its marks; foreign stretches named with their language. */
    private static String html(Excerpt excerpt) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        for (Excerpt.Mark mark : excerpt.marks()) {
            html.append(Escaped.withLanguages(excerpt.text().substring(at, mark.from())));
            String marked = Escaped.withLanguages(excerpt.text().substring(mark.from(), mark.to()));
            html.append("<mark>").append(marked).append("</mark>");
            at = mark.to();
        }
        return html.append(Escaped.withLanguages(excerpt.text().substring(at))).toString();
    }
}
