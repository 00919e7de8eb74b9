package dev.debrief.postmortem.read;

import dev.debrief.action.IssueMark;
import dev.debrief.action.StateIcon;
import dev.debrief.action.risk.Coverage;
import dev.debrief.document.ActionItem;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.shared.CountInWords;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The action items as a table.
 *
 * @param coverage which factors are dealt with, in a sentence; empty where there is no factor
 * @param uncovered the factors that nothing covers, in a sentence; maybe empty
 * @param tickets what the column of tickets is called; null where there is none
 * @param isTracked whether issues are kept somewhere, so that it is said where one is missing
 */
public record ActionsView(
        String coverage, String uncovered, @Nullable String tickets, boolean isTracked, List<Row> rows) {
    /** One action item with the page of its own, where it has a number; {@code soon} is "late", "soon" or empty and says how {@code left} is set. */
    public record Row(
            int place,
            String label,
            String address,
            RawString text,
            String owner,
            String due,
            String machine,
            String soon,
            String left,
            String kind,
            String priority,
            String state,
            String icon,
            boolean reached,
            String covers,
            RawString ticket,
            @Nullable IssueMark issue,
            boolean internal) {
        private Row withoutHurry() {
            return new Row(
                    place, label, "", text, owner, due, machine, "", "", kind, priority, state, icon, reached, covers,
                    ticket, null, internal);
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The same for somebody outside: what is late, and what nothing covers, is not theirs to mend. */
    ActionsView forOutside() {
        return new ActionsView(
                "", "", tickets, false, rows.stream().map(Row::withoutHurry).toList());
    }

    static String label(ActionItem item, int place) {
        return item.number() == null ? "Action " + place : item.number().toString();
    }

    /** @param today the reader's day, by which an item is late */
    static ActionsView of(
            PostMortem postMortem, LocalDate today, AttachedFiles files, Coverage covered, IssuesOfItems issues) {
        List<Row> rows = new ArrayList<>();
        for (ActionItem item : postMortem.actionItems())
            rows.add(row(postMortem, item, rows.size() + 1, today, files, issues.of(item)));
        boolean tickets = postMortem.actionItems().stream()
                .anyMatch(item -> !item.ticket().isBlank());
        return new ActionsView(
                coverage(covered), uncovered(postMortem, covered), issues.column(tickets), issues.isTracked(), rows);
    }

    private static Row row(
            PostMortem postMortem,
            ActionItem item,
            int place,
            LocalDate today,
            AttachedFiles files,
            @Nullable IssueMark issue) {
        LocalDate due = item.due() instanceof When.OnDay on ? on.day() : null;
        long days = due == null ? 0 : ChronoUnit.DAYS.between(today, due);
        boolean open = item.state() == ActionItem.State.OPEN || item.state() == ActionItem.State.IN_PROGRESS;
        boolean late = due != null && open && days < 0;
        boolean soon = due != null && open && days >= 0 && days <= 7;
        return new Row(
                place,
                label(item, place),
                item.number() == null ? "" : "/actions/" + item.number().value(),
                Html.line(item.text(), "a" + place, files),
                item.owner() == null ? "" : item.owner(),
                due(item.due()),
                due == null ? "" : due.toString(),
                late ? "late" : soon ? "soon" : "",
                late ? days(-days) + " late" : soon ? (days == 0 ? "today" : "in " + days(days)) : "",
                item.kind() == null ? "" : MilestoneStrip.capital(item.kind().word()),
                item.priority() == null
                        ? ""
                        : MilestoneStrip.capital(item.priority().word()),
                MilestoneStrip.capital(item.state().word()),
                StateIcon.of(item.state()),
                item.state() == ActionItem.State.DONE || item.state() == ActionItem.State.VERIFIED,
                item.covers().stream()
                        .map(id -> CausesView.label(postMortem, id))
                        .collect(Collectors.joining(", ")),
                Html.linked(item.ticket()),
                issue,
                item.internal());
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String due(When due) {
        if (due instanceof When.OnDay on) return Zoned.shortDay(on.day());
        if (due instanceof When.InWords words) return words.asWritten();
        if (due instanceof When.Exact exact)
            return Zoned.shortDay(
                    exact.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate());
        return "";
    }

    private static String coverage(Coverage covered) {
        int all = covered.standings().size();
        int answered = covered.answered();
        int accepted = covered.accepted().size();
        if (answered + accepted == 0) return "";
        String dealtWith = CountInWords.atTheBeginning(answered + accepted) + " of " + CountInWords.of(all)
                + (all == 1 ? " factor is" : " factors are") + " dealt with";
        if (accepted == 0) return dealtWith + ", each by an action item.";
        if (answered == 0) return dealtWith + ", each accepted as a risk.";
        return dealtWith + ": " + CountInWords.of(answered) + " by an action item, " + CountInWords.of(accepted)
                + " accepted as a risk.";
    }

    private static String uncovered(PostMortem postMortem, Coverage covered) {
        List<RowId> bare = covered.bare();
        boolean begun =
                !postMortem.actionItems().isEmpty() || !covered.accepted().isEmpty();
        if (bare.isEmpty() || !begun) return "";
        String labels =
                bare.stream().map(id -> CausesView.label(postMortem, id)).collect(Collectors.joining(", "));
        return labels + (bare.size() == 1 ? " is" : " are") + " covered by nothing.";
    }
}
