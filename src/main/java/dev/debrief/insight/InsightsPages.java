package dev.debrief.insight;

import dev.debrief.action.calendar.Calendars;
import dev.debrief.insight.InsightsPage.Group;
import dev.debrief.insight.InsightsPage.Part;
import dev.debrief.insight.count.Days;
import dev.debrief.insight.count.Figure;
import dev.debrief.insight.count.Figures;
import dev.debrief.insight.count.Table;
import dev.debrief.shared.ZoneInWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the page of the figures, whole or of one part. */
@ApplicationScoped
class InsightsPages {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** By the title of a group, what belongs to it. */
    private static final Map<String, List<String>> GROUPS = groups();

    private final Insights insights;
    private final Calendars calendars;
    private final Clock clock;

    InsightsPages(Insights insights, Calendars calendars, Clock clock) {
        this.insights = insights;
        this.calendars = calendars;
        this.clock = clock;
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("Incidents", List.of("over-time", "severity", "times", "type", "found-by", "services"));
        groups.put("Causes", List.of("categories"));
        groups.put("Action items", List.of("items", "age", "kind", "strength", "owners"));
        groups.put("Promises", List.of("budget"));
        return groups;
    }

    /** What the address asks for, in the zone of the house unless it says another one. */
    Asked asked(InsightsQuery query) {
        return Asked.of(query, house(), clock.instant());
    }

    ZoneId house() {
        return calendars.of(null).zone();
    }

    /** @param anew whether it is counted whatever is kept */
    Insights.Answer answer(Asked asked, boolean anew) {
        if (anew || !asked.isUsual()) return insights.of(asked.question());
        Days days = asked.question().days();
        return insights.of(
                asked.preset().orElseThrow(), days.zone(), asked.question().today());
    }

    /** All parts. No transaction is open around it: counting has its own. */
    InsightsPage whole(InsightsQuery query, boolean anew) {
        Asked asked = asked(query);
        return page(query, asked, answer(asked, anew), "Insights", "/insights", Optional.empty());
    }

    /** Empty where no part is called so. */
    Optional<InsightsPage> part(InsightsQuery query, String key) {
        Asked asked = asked(query);
        Insights.Answer answer = answer(asked, false);
        return answer.figures()
                .table(key)
                .map(table -> page(query, asked, answer, table.title(), "/insights/" + key, Optional.of(table)));
    }

    private InsightsPage page(
            InsightsQuery query,
            Asked asked,
            Insights.Answer answer,
            String title,
            String address,
            Optional<Table> only) {
        Figures figures = answer.figures();
        ZoneId zone = ZoneId.of(figures.zone());
        String text = query.text();
        return new InsightsPage(
                title,
                CountedInWords.span(new Days(figures.from(), figures.until(), zone)),
                CountedInWords.span(new Days(figures.beforeFrom(), figures.from(), zone)),
                ZoneInWords.of(zone, figures.asOf()),
                answer.isExact() ? null : MOMENT.format(figures.asOf().atZone(zone)),
                address + (text.isEmpty() ? "?" : text + "&") + "anew=yes",
                QuarkusTransaction.requiringNew().call(() -> new Controlling(query, asked).all(address)),
                only.isPresent() ? List.of() : head(figures),
                only.map(table -> List.of(new Group("part", "", List.of(PartOfPage.of(table, text)))))
                        .orElseGet(() -> groups(figures, text)),
                only.isEmpty(),
                "/insights" + text,
                "/api/v1/insights" + text);
    }

    private static List<Figure> head(Figures figures) {
        return figures.figures();
    }

    private static List<Group> groups(Figures figures, String query) {
        List<Group> groups = new ArrayList<>();
        GROUPS.forEach((title, keys) -> {
            List<Part> parts = keys.stream()
                    .flatMap(key -> figures.table(key).stream())
                    .map(table -> PartOfPage.of(table, query))
                    .toList();
            groups.add(new Group(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, parts));
        });
        return groups;
    }
}
