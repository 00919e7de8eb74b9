package dev.debrief.action.api;

import dev.debrief.action.IssueJson;
import dev.debrief.action.IssueMark;
import dev.debrief.action.ItemField;
import dev.debrief.action.ItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item as JSON. What is empty is null or an empty list.
 *
 * @param due a day ({@code 2026-10-12}), an instant, or words in “quotation marks”
 * @param factors the row ids of the factors of its incident that it answers
 * @param proof how we will know that it works
 * @param issue the one that follows it elsewhere; null where there is none
 */
public record ItemJson(
        String number,
        int version,
        @Nullable String incident,
        String text,
        String details,
        @Nullable String owner,
        @Nullable String team,
        @Nullable String due,
        @Nullable String kind,
        @Nullable String priority,
        @Nullable String strength,
        String state,
        String proof,
        @Nullable LocalDate checkBackOn,
        String ticket,
        List<String> factors,
        boolean internal,
        boolean inPostMortem,
        Instant createdAt,
        @Nullable String reason,
        @Nullable String agreedBy,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        int timesRedated,
        @Nullable Instant historyUnknownBefore,
        @Nullable IssueJson issue) {
    static ItemJson of(ItemView item, @Nullable IssueMark issue) {
        boolean isDone =
                item.state().word().equals("done") || item.state().word().equals("verified");
        boolean isVerified = item.state().word().equals("verified");
        boolean isRefused = item.state().word().equals("won't do");
        return new ItemJson(
                item.number().toString(),
                item.version(),
                item.incident() == null ? item.fromIncident() : item.incident().toString(),
                item.text().source(),
                item.details().source(),
                name(item.owner()),
                name(item.team()),
                ItemField.due(item.due()),
                item.kind() == null ? null : item.kind().word(),
                item.priority() == null ? null : item.priority().word(),
                item.strength() == null ? null : item.strength().word(),
                item.state().word(),
                item.proof(),
                item.checkBackOn(),
                item.ticket(),
                item.covers(),
                item.internal(),
                item.incident() != null && !item.dropped(),
                item.createdAt(),
                isRefused ? item.reason() : null,
                isRefused ? name(item.agreedBy()) : null,
                isDone ? item.doneAt() : null,
                isDone ? name(item.doneBy()) : null,
                isVerified ? item.verifiedAt() : null,
                isVerified ? name(item.verifiedBy()) : null,
                item.timesRedated(),
                item.historyUnknownBefore(),
                IssueJson.of(issue));
    }

    private static @Nullable String name(ItemView.@Nullable Named named) {
        return named == null ? null : named.name();
    }
}
