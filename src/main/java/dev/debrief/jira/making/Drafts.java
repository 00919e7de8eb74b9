package dev.debrief.jira.making;

import dev.debrief.action.ItemView;
import dev.debrief.document.PlainText;
import dev.debrief.incident.FactorRow;
import dev.debrief.incident.Incident;
import dev.debrief.jira.link.FieldRow;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.Values;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.remote.Draft;
import dev.debrief.jira.team.TeamMap;
import dev.debrief.people.BaseAddress;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the issue for an action item, with what somebody needs who knows nothing of the incident. */
@ApplicationScoped
class Drafts {
    private final BaseAddress address;

    Drafts(BaseAddress address) {
        this.address = address;
    }

    /** Needs a transaction; what was sent first stands in {@code first} and is sent again. */
    Draft of(IssueLink link, ItemView item, TeamMap map, Map<Field, FieldRow> first, Set<String> leftOut) {
        Set<String> all = new HashSet<>(map.leftOut());
        all.addAll(leftOut);
        String due = sent(first, Field.DUE);
        String summary = sent(first, Field.SUMMARY);
        String priority = item.priority() == null
                ? ""
                : map.priorities().getOrDefault(item.priority().word(), "");
        return new Draft(
                map.project(),
                map.issueType(),
                summary == null ? Values.summary(item) : summary,
                Markdown.of(description(link, item)),
                address.configured().orElse(""),
                sent(first, Field.ASSIGNEE),
                due == null ? null : LocalDate.parse(due),
                map.labels(),
                map.components(),
                priority,
                map.others(),
                link.uuid,
                all);
    }

    private static @Nullable String sent(Map<Field, FieldRow> first, Field field) {
        FieldRow row = first.get(field);
        return row == null ? null : row.ours;
    }

    private static String description(IssueLink link, ItemView item) {
        StringBuilder text = new StringBuilder();
        if (!item.details().isEmpty()) text.append(item.details()).append("\n\n---\n\n");
        if (item.incident() != null) Incident.numbered(item.incident()).ifPresent(from -> about(text, from, item));
        if (!item.proof().isBlank())
            text.append("**How we will know that it works:** ")
                    .append(item.proof())
                    .append("\n\n");
        text.append("Kept in step with [")
                .append(link.item())
                .append("](/actions/")
                .append(link.itemNumber)
                .append(") in Debrief: state, assignee, due date and summary.");
        return text.toString();
    }

    private static void about(StringBuilder text, Incident from, ItemView item) {
        text.append("**From [")
                .append(from.spoken())
                .append("](/incidents/")
                .append(from.number)
                .append("):** ")
                .append(PlainText.escape(from.title))
                .append("\n\n");
        List<FactorRow> factors = FactorRow.<FactorRow>list("incidentNumber", from.number).stream()
                .filter(factor -> item.covers().contains(factor.rowId))
                .toList();
        if (factors.isEmpty()) return;
        text.append("**It answers:**\n\n");
        for (FactorRow factor : factors)
            text.append("- ").append(factor.text.replace("\n", "\n  ")).append('\n');
        text.append('\n');
    }
}
