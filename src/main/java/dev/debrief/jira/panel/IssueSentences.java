package dev.debrief.jira.panel;

import dev.debrief.action.ItemView;
import dev.debrief.incident.Incident;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.making.Creating;
import dev.debrief.jira.making.Stirring;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.TeamRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an item and its issue stand, why, and what to do: in whole sentences. */
@ApplicationScoped
class IssueSentences {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final Clock clock;

    IssueSentences(Clock clock) {
        this.clock = clock;
    }

    String of(IssueLink link, IssueStanding standing, ZoneId zone) {
        return switch (standing) {
            case IN_STEP -> "State, assignee, due date and summary are the same on both sides.";
            case ON_ITS_WAY -> "Something changed and is on its way to the other side.";
            case DIFFERS -> "What cannot be brought in step stands below. It is tried again when something changes.";
            case TO_SETTLE -> "Both sides are the same. A value that gave way waits for you to take it or leave it.";
            case BEING_MADE -> link.why.isEmpty() ? "The issue is made in a moment." : link.why + " It is tried again.";
            case MAYBE_MADE ->
                "Jira was asked for it" + at(link.postedAt, zone) + " and did not answer. Debrief looks for it"
                        + " for " + Creating.QUIET.toMinutes()
                        + " minutes before it asks again, so that there is one issue only.";
            case STOPPED -> link.why + " An administrator mends it in the settings of Jira; then it goes on by itself.";
            case DELETED ->
                link.why + " What is known of it is kept." + lookedFor(link)
                        + " Create another one, or link one that there is.";
            case HIDDEN -> link.why + " Let Debrief’s account see it, or link another issue." + lookedFor(link);
            case UNLINKED -> link.why;
        };
    }

    private static String lookedFor(IssueLink link) {
        return link.isLookedFor()
                ? " Debrief looks for it once a day, and at once if you say so."
                : " Debrief does not look for it any more unless you say so.";
    }

    /** Of an item without an issue. */
    String without(ItemView item, @Nullable IssueLink last, @Nullable TeamRow team) {
        if (last != null) return last.why;
        if (team == null) return "";
        if (item.isOpen() && Stirring.isWanted(team, item)) return "Its issue is made in a moment.";
        boolean comes = team.whenCreated() == Creates.ON_PUBLICATION && item.isOpen() && !isPublished(item);
        if (comes) return "It gets an issue when its post-mortem is published, or now.";
        return team.whenCreated() == Creates.BY_HAND
                ? "Its team has issues made by hand."
                : "It was there before its team used Jira, so it got no issue by itself.";
    }

    private static boolean isPublished(ItemView item) {
        return item.incident() == null
                || Incident.numbered(item.incident())
                        .filter(incident -> incident.publishedAt != null)
                        .isPresent();
    }

    /** Why the site cannot be asked now; empty where it can. */
    String trouble(SiteRow site, ZoneId zone) {
        Instant until = site.pausedUntil;
        if (until == null || !until.isAfter(clock.instant())) return "";
        return site.why + " Nothing is lost. It is asked again at " + MINUTE.format(until.atZone(zone)) + ".";
    }

    private static String at(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? "" : " at " + MINUTE.format(instant.atZone(zone));
    }
}
