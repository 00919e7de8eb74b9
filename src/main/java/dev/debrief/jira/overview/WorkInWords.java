package dev.debrief.jira.overview;

import dev.debrief.delivery.Backlog;
import dev.debrief.jira.connection.KnownSites;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What is on its way to a Jira, as a person reads it; needs a transaction. */
@ApplicationScoped
class WorkInWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private final Backlog backlog;

    WorkInWords(Backlog backlog) {
        this.backlog = backlog;
    }

    /** How the queue calls that Jira. */
    static String destination(long site) {
        return KnownSites.name(site);
    }

    /** The address of the list of all that goes there. */
    String address(long site) {
        return "/deliveries?destination=" + destination(site);
    }

    /** Why nothing is sent there just now; empty while it answers. */
    String resting(long site, ZoneId zone) {
        return backlog.broken(destination(site))
                .map(broken -> said(broken, zone))
                .orElse("");
    }

    private static String said(Backlog.Broken broken, ZoneId zone) {
        String next = broken.probeAt() == null ? "" : " It is tried again at " + minute(broken.probeAt(), zone) + ".";
        return "Nothing is sent there since " + minute(broken.since(), zone) + ". " + broken.why() + next
                + " Nothing is lost, and nothing is given up for it.";
    }

    /** What is not done yet, by kind. */
    List<OverviewPage.Kind> waiting(long site) {
        return backlog.of(destination(site)).stream()
                .map(kind -> new OverviewPage.Kind(said(kind.kind(), kind.many()), SitesInWords.many(kind.many())))
                .toList();
    }

    private static String said(String kind, long many) {
        boolean isOne = many == 1;
        return switch (kind) {
            case "create" -> isOne ? "issue to make" : "issues to make";
            case "create-together" -> isOne ? "call that makes up to 50 issues" : "calls that make up to 50 issues";
            case "step" -> isOne ? "item to bring in step" : "items to bring in step";
            case "remote-link" -> isOne ? "link to set" : "links to set";
            case "say" -> isOne ? "comment to bring" : "comments to bring";
            case "hear" -> isOne ? "issue whose comments are to be read" : "issues whose comments are to be read";
            case "close" -> isOne ? "second issue to close" : "second issues to close";
            default -> kind.replace('-', ' ');
        };
    }

    /** How many were given up; empty for none. */
    String givenUp(long site) {
        long many = backlog.givenUp(destination(site));
        return many == 0 ? "" : SitesInWords.many(many);
    }

    private static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }
}
