package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item as it is now, loaded whole.
 *
 * @param version for {@code If-Match}: counted up by every act
 * @param incident null where it stands alone, or its incident was deleted for good
 * @param fromIncident the number of an incident that was deleted for good; null otherwise
 * @param proof how we will know that it works; maybe empty
 * @param checkBackOn from this day on also whoever did it may verify it
 * @param covers the row ids of the factors it answers
 * @param reason why it will not be done; meant only where it will not
 * @param doneAt when it was done last; meant only where it is done or verified
 * @param severity of its incident; null where there is none
 * @param homeTeam the team in whose list it stands, by id
 * @param historyUnknownBefore what happened before is not known; null where all is known
 */
public record ItemView(
        ActionItemNumber number,
        int version,
        @Nullable IncidentNumber incident,
        @Nullable String fromIncident,
        Markdown text,
        Markdown details,
        @Nullable Named owner,
        @Nullable Named team,
        When due,
        ActionItem.@Nullable Kind kind,
        ActionItem.@Nullable Priority priority,
        @Nullable Strength strength,
        ActionItem.State state,
        String proof,
        @Nullable LocalDate checkBackOn,
        String ticket,
        List<String> covers,
        boolean internal,
        boolean dropped,
        Instant createdAt,
        String reason,
        @Nullable Named agreedBy,
        @Nullable Instant doneAt,
        @Nullable Named doneBy,
        @Nullable Instant verifiedAt,
        @Nullable Named verifiedBy,
        int timesRedated,
        @Nullable Instant historyUnknownBefore,
        @Nullable String severity,
        @Nullable Long homeTeam) {

    /** A person or a team. */
    public record Named(long id, String name) {
        static @Nullable Named of(@Nullable Person person) {
            return person == null ? null : new Named(person.id(), person.name());
        }

        static @Nullable Named of(@Nullable Team team) {
            return team == null ? null : new Named(team.id(), team.name());
        }
    }

    static ItemView of(ActionItemRow row) {
        return new ItemView(
                row.spoken(),
                row.version,
                row.incidentNumber == null ? null : new IncidentNumber(row.incidentNumber),
                row.fromIncident,
                Markdown.of(row.text),
                Markdown.of(row.details),
                Named.of(row.owner),
                Named.of(row.team),
                row.due(),
                row.kind,
                row.priority,
                row.strength,
                row.state,
                row.proof,
                row.checkBackOn,
                row.ticket,
                List.copyOf(row.covers),
                row.internal,
                row.isDropped(),
                row.createdAt,
                row.reason,
                Named.of(row.agreedBy),
                row.doneAt,
                Named.of(row.doneBy),
                row.verifiedAt,
                Named.of(row.verifiedBy),
                row.timesRedated,
                row.historyUnknownBefore,
                row.severity,
                row.homeTeam);
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return !dropped && (state == ActionItem.State.OPEN || state == ActionItem.State.IN_PROGRESS);
    }

    /** The name of the person or team who does it. */
    public @Nullable String doer() {
        if (owner != null) return owner.name();
        return team == null ? null : team.name();
    }
}
