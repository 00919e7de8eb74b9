package dev.debrief.postmortem;

import dev.debrief.document.Escaped;
import dev.debrief.incident.search.Filter;
import dev.debrief.incident.search.Found;
import dev.debrief.incident.search.KnownNames;
import dev.debrief.incident.search.Marker;
import dev.debrief.incident.search.Order;
import dev.debrief.incident.search.SearchQuery;
import io.quarkus.qute.RawString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the page of the list out of what was asked for and what was found. */
final class IncidentsPages {
    private IncidentsPages() {}

    static IncidentsPage of(
            SearchQuery query, KnownNames known, Order order, IncidentList.Page page, ZoneId zone, boolean isLater) {
        IncidentsAddress address = new IncidentsAddress(query, order);
        Marker marker = new Marker(query, page.found().ways());
        String next = page.found().after();
        return new IncidentsPage(
                query.text(),
                query.words(),
                query.filters(),
                controls(query, known, order),
                found(query, page.found()),
                mended(page.found(), address),
                query.remarks(),
                query.isNarrowed(),
                page.lines().stream()
                        .map(line -> IncidentsLines.of(line, zone, marker))
                        .toList(),
                next == null ? null : address.after(next),
                isLater ? address.after(null) : null,
                address.wider());
    }

    /** Those that a number elsewhere was counted from. */
    static IncidentsPage counted(
            String what, CountedList.Page counted, KnownNames known, ZoneId zone, boolean isLater) {
        SearchQuery all = SearchQuery.ALL;
        String here = "/incidents?counted=" + URLEncoder.encode(what, StandardCharsets.UTF_8);
        String next = counted.page().found().after();
        int count = counted.counted().numbers().size();
        String sentence = "<b>" + count + "</b> " + (count == 1 ? "incident" : "incidents") + ": "
                + Escaped.withLanguages(counted.counted().sentence()) + ". <a href=\""
                + Escaped.text(counted.counted().back()) + "\">Back to the figures</a>";
        return new IncidentsPage(
                "",
                "",
                "",
                controls(all, known, Order.NEWEST),
                new RawString(sentence),
                null,
                List.of(),
                true,
                counted.page().lines().stream()
                        .map(line -> IncidentsLines.of(line, zone, new Marker(all, Map.of())))
                        .toList(),
                next == null ? null : here + "&after=" + next,
                isLater ? here : null,
                null);
    }

    private static IncidentsPage.Controls controls(SearchQuery query, KnownNames known, Order order) {
        IncidentsControls controls = new IncidentsControls(query, known);
        return new IncidentsPage.Controls(
                controls.choices(),
                controls.moreChoices(),
                controls.isMoreSet(),
                query.valueOf(Filter.LEAD),
                query.valueOf(Filter.TAG),
                query.valueOf(Filter.AFTER),
                query.valueOf(Filter.BEFORE),
                order == Order.NEWEST,
                query.hasWords());
    }

    private static RawString found(SearchQuery query, Found found) {
        int count = found.count();
        String number = found.isMore() ? "More than " + (count - 1) : String.valueOf(count);
        String incidents =
                count == 1 ? "<b>1</b> incident" : count == 0 ? "No incident" : "<b>" + number + "</b> incidents";
        boolean isOne = count == 1 || count == 0;
        if (!query.hasWords()) return new RawString(incidents + (count == 0 ? " matches" : ""));
        String words = mendedWords(query, found.mended());
        return new RawString(incidents + (isOne ? " has" : " have") + " “" + Escaped.withLanguages(words) + "”");
    }

    private static String mendedWords(SearchQuery query, Map<String, String> mended) {
        String words = query.words();
        for (Map.Entry<String, String> word : mended.entrySet()) words = words.replace(word.getKey(), word.getValue());
        return words;
    }

    private static IncidentsPage.@Nullable Mended mended(Found found, IncidentsAddress address) {
        if (found.mended().isEmpty()) return null;
        return new IncidentsPage.Mended(
                String.join(", ", found.mended().keySet()),
                String.join(", ", found.mended().values()),
                address.mended(found.mended()));
    }
}
