package dev.debrief.postmortem.edit;

import dev.debrief.action.policy.DueDates;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.ManuscriptReading;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.people.Team;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the policy asks of the action items in a form, by what is typed in it. */
@ApplicationScoped
class DueProposals {
    private final DueDates dueDates;
    private final Clock clock;

    DueProposals(DueDates dueDates, Clock clock) {
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** By row; an item that is not saved yet counts from today. */
    Map<RowId, DueProposal> of(IncidentNumber number, Manuscript typed, ManuscriptReading reading) {
        List<RowId> rows = typed.rows(ManuscriptFields.ACTION_ITEMS);
        String severity = typed.value("severity").strip();
        if (rows.isEmpty() || severity.isEmpty()) return Map.of();
        Long team = Team.named(typed.value("team")).map(Team::id).orElse(null);
        DueDates.OfIncident policy = dueDates.of(severity, team);
        Map<String, Instant> created = dueDates.written(number);
        Map<RowId, DueProposal> proposals = new HashMap<>();
        for (RowId row : rows) {
            Instant from = created.getOrDefault(row.value(), clock.instant());
            policy.propose(priority(typed.value(ManuscriptFields.ACTION_ITEMS, row, "priority")), from)
                    .ifPresent(proposal -> proposals.put(row, DueProposal.of(proposal, due(row, reading))));
        }
        return proposals;
    }

    private static @Nullable LocalDate due(RowId row, ManuscriptReading reading) {
        When due = reading.understood().get(ManuscriptFields.name(ManuscriptFields.ACTION_ITEMS, row, "due"));
        return due instanceof When.OnDay on ? on.day() : null;
    }

    private static ActionItem.@Nullable Priority priority(String word) {
        return Arrays.stream(ActionItem.Priority.values())
                .filter(priority -> priority.word().equals(word.strip()))
                .findFirst()
                .orElse(null);
    }
}
