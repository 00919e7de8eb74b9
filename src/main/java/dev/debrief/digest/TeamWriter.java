package dev.debrief.digest;

import dev.debrief.action.waiting.TeamsWork;
import dev.debrief.action.waiting.TeamsWork.Old;
import dev.debrief.action.waiting.TeamsWork.Week;
import dev.debrief.digest.Contents.TeamContents;
import dev.debrief.digest.DigestText.OwnerLine;
import dev.debrief.digest.DigestText.TeamPart;
import dev.debrief.digest.DigestText.WeekLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Puts into words how the work of a team goes. */
final class TeamWriter {
    private static final int OWNERS = 10;

    private TeamWriter() {}

    static TeamPart write(TeamContents team, Instant at, LocalDate today, ZoneId zone, Links links) {
        int more = team.loads().size() - OWNERS;
        return new TeamPart(
                team.name(),
                summary(team),
                team.loads().stream()
                        .limit(OWNERS)
                        .map(load -> new OwnerLine(load.owner(), load.open(), load.late()))
                        .toList(),
                more <= 0 ? "" : "and " + more + " more",
                IntStream.range(0, TeamsWork.WEEKS)
                        .mapToObj(ago -> week(team.week(ago), at, zone))
                        .toList(),
                team.oldest().stream()
                        .map(old -> oldest(old, today, zone, links))
                        .toList(),
                team.quiet().stream()
                        .map(quiet -> quiet.name() + " wants no digest, since " + DigestDays.day(quiet.since(), today))
                        .toList());
    }

    private static String summary(TeamContents team) {
        Week lately = team.week(0);
        String open = team.open() == 0
                ? "Nothing is open."
                : team.open() + " open, " + (team.late() == 0 ? "none" : team.late()) + " of them late.";
        return open + " In the last seven days " + lately.opened() + (lately.opened() == 1 ? " was" : " were")
                + " opened and " + lately.closed() + (lately.closed() == 1 ? " was" : " were") + " closed.";
    }

    private static WeekLine week(Week week, Instant at, ZoneId zone) {
        LocalDate until = LocalDate.ofInstant(at.minus(Duration.ofDays(7L * week.ago())), zone);
        return new WeekLine(DigestDays.day(until), week.opened(), week.closed());
    }

    private static MessageLine oldest(Old old, LocalDate today, ZoneId zone, Links links) {
        LocalDate opened = LocalDate.ofInstant(old.opened(), zone);
        return new MessageLine(
                DigestLines.title(old.number(), old.text()),
                links.to("/actions/" + old.number()),
                "",
                DigestLines.joined("open since " + DigestDays.day(opened, today), old.owner()),
                List.of());
    }
}
