package dev.debrief.digest;

import dev.debrief.action.policy.PublicationDue;
import dev.debrief.action.waiting.ClosedItems.Closed;
import dev.debrief.action.waiting.Drafts.Draft;
import dev.debrief.action.waiting.TeamsWork.Load;
import dev.debrief.action.waiting.TeamsWork.Old;
import dev.debrief.action.waiting.TeamsWork.Week;
import dev.debrief.action.waiting.Waiting.Open;
import dev.debrief.action.waiting.Waiting.Risk;
import dev.debrief.action.waiting.Waiting.ToVerify;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a digest has to say, as it was found.
 *
 * @param open what is late, due within seven days, or has no date; the most urgent first
 * @param drafts post-mortems that wait to be written, and when each should be published
 * @param teams those that the person leads
 */
public record Contents(
        List<Open> open,
        List<ToVerify> toVerify,
        List<Risk> risks,
        List<Draft> drafts,
        Map<Integer, PublicationDue> due,
        List<Closed> closed,
        List<TeamContents> teams) {

    /** A team as its lead sees it; quiet are those who want no digest. */
    public record TeamContents(String name, List<Load> loads, List<Week> weeks, List<Old> oldest, List<Quiet> quiet) {
        int open() {
            return loads.stream().mapToInt(Load::open).sum();
        }

        int late() {
            return loads.stream().mapToInt(Load::late).sum();
        }

        /** What the last seven days, or those before, brought. */
        Week week(int ago) {
            return weeks.stream().filter(week -> week.ago() == ago).findFirst().orElse(new Week(ago, 0, 0));
        }

        boolean isSilent() {
            return open() == 0 && week(0).opened() == 0 && week(0).closed() == 0;
        }
    }

    /** Somebody of a team who wants no digest, since a day. */
    public record Quiet(String name, LocalDate since) {}

    /** How many things there are to say; 0: no mail. */
    int things() {
        long ofTeams = teams.stream().filter(team -> !team.isSilent()).count();
        return open.size() + toVerify.size() + risks.size() + drafts.size() + closed.size() + (int) ofTeams;
    }
}
