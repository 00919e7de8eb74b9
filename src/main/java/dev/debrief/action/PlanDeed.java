package dev.debrief.action;

import dev.debrief.document.ActionItem;
import dev.debrief.document.When;
import dev.debrief.incident.WhenColumns;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes the plan of an item: who does it, until when, what it is. */
public sealed interface PlanDeed extends ItemDeed {
    /** Another date, or none; a date in the place of another one needs a reason and is counted. */
    record Redate(When due) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            When before = WhenColumns.toWhen(item.due);
            if (before.equals(due)) return new Change.Unchanged();
            if (!(before instanceof When.Unsaid) && act.reason().isEmpty())
                return new Change.Refused("reason", "Say why the date moves: a new date is counted.");
            return item.changing(act, row -> Consequences.date(row, due));
        }
    }

    /**
     * Somebody else does it.
     *
     * @param owner null where the team alone has it
     * @param team who has it where there is no owner or the owner leaves; null leaves the one there is, unless there is
     *     no owner either
     */
    record GiveTo(@Nullable Person owner, @Nullable Team team) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (owner != null && owner.isDeactivated())
                return new Change.Refused("owner", owner.name() + " has left. Give it to somebody who is there.");
            return item.changing(act, row -> {
                row.owner = owner;
                if (team != null || owner == null) row.team = team;
                if (team != null) row.homeTeam = team.id();
            });
        }
    }

    /** How soon it matters; null where nobody says. */
    record Prioritise(ActionItem.@Nullable Priority priority) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.priority = priority);
        }
    }

    /** What it is meant to change; null where nobody says. */
    record Classify(ActionItem.@Nullable Kind kind) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.kind = kind);
        }
    }

    /** How much it can be relied on; null where nobody says. */
    record Strengthen(@Nullable Strength strength) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.strength = strength);
        }
    }

    /** Which factors of its incident it answers, by their row ids. */
    record Answer(List<String> factors) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (item.incidentNumber == null && !factors.isEmpty())
                return new Change.Refused("factors", "It stands without an incident, so it has no factors to answer.");
            return item.changing(act, row -> row.covers = List.copyOf(factors));
        }
    }

    /** What is to be done, in one sentence. */
    record Reword(Markdown text) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            if (text.source().isBlank()) return new Change.Refused("text", "Say what is to be done.");
            return item.changing(act, row -> row.text = text.source());
        }
    }

    /** More than one sentence, in Markdown; maybe empty. */
    record Describe(Markdown details) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.details = details.source());
        }
    }

    /** How we will know that it works; maybe empty. */
    record Prove(String proof) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.proof = proof.strip());
        }
    }

    /** The issue elsewhere that follows it, a key or an address; maybe empty. */
    record LinkTo(String ticket) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.ticket = ticket.strip());
        }
    }

    /** The day on which somebody looks whether it works; null for none. */
    record CheckBack(@Nullable LocalDate day) implements PlanDeed {
        @Override
        public Change to(ActionItemRow item, Act act) {
            return item.changing(act, row -> row.checkBackOn = day);
        }
    }
}
