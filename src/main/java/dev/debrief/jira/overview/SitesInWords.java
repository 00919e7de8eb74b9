package dev.debrief.jira.overview;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.link.LinkState;
import dev.debrief.people.BaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every Jira with how it is, as a person reads it; needs a transaction. */
@ApplicationScoped
class SitesInWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final String HOOK = "/api/v1/hooks/jira/";

    private final Figures figures;
    private final WorkInWords work;
    private final BaseAddress address;
    private final Clock clock;

    SitesInWords(Figures figures, WorkInWords work, BaseAddress address, Clock clock) {
        this.figures = figures;
        this.work = work;
        this.address = address;
        this.clock = clock;
    }

    List<OverviewPage.Site> all(ZoneId zone) {
        Map<Long, Map<LinkState, Long>> links = figures.links();
        Map<Long, Figures.Rate> rates = figures.rates();
        Map<Long, String> hooks = figures.hookPaths();
        return SiteRow.connected().stream()
                .map(site -> new OverviewPage.Site(
                        site.id(),
                        site.address,
                        site.kind() == Deployment.CLOUD ? "Cloud" : "Data Center",
                        health(site, zone),
                        site.why.isEmpty(),
                        polled(site, zone),
                        counted(links.getOrDefault(site.id(), Map.of())),
                        rate(rates.getOrDefault(site.id(), Figures.Rate.NONE)),
                        work.resting(site.id(), zone),
                        work.waiting(site.id()),
                        work.givenUp(site.id()),
                        work.address(site.id()),
                        address.configured().orElse("") + HOOK + hooks.getOrDefault(site.id(), "")))
                .toList();
    }

    private String health(SiteRow site, ZoneId zone) {
        if (site.why.isEmpty()) return site.polledAt == null ? "It was not asked yet." : "It answers.";
        Instant until = site.pausedUntil;
        if (until == null || !until.isAfter(clock.instant())) return site.why;
        return site.why + " Nothing is asked before " + MINUTE.format(until.atZone(zone)) + ".";
    }

    private static String polled(SiteRow site, ZoneId zone) {
        String every = "every " + spoken(site.pollEvery());
        return site.polledAt == null ? every + "; not yet" : MINUTE.format(site.polledAt.atZone(zone)) + ", " + every;
    }

    static String spoken(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 3600 == 0) return counted(seconds / 3600, "hour");
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long many, String unit) {
        return many == 1 ? unit : many + " " + unit + "s";
    }

    private static List<OverviewPage.Kind> counted(Map<LinkState, Long> links) {
        List<OverviewPage.Kind> all = new ArrayList<>();
        for (LinkState state : LinkState.values())
            if (links.containsKey(state)) all.add(new OverviewPage.Kind(said(state), many(links.get(state))));
        return all;
    }

    private static String said(LinkState state) {
        return switch (state) {
            case WANTED -> "to be made";
            case SENDING -> "being made";
            case LINKED -> "linked";
            case STOPPED -> "stopped";
            case GONE -> "deleted in Jira";
            case FORBIDDEN -> "hidden in Jira";
            case UNLINKED -> "taken apart";
        };
    }

    private static String rate(Figures.Rate rate) {
        String words = many(rate.calls()) + (rate.calls() == 1 ? " call" : " calls");
        if (rate.waits() > 0) words += ", " + many(rate.waits()) + " × asked to wait";
        if (rate.failed() > 0) words += ", " + many(rate.failed()) + " without a good answer";
        return words;
    }

    static String many(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
