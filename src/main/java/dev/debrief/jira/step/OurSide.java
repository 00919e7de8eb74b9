package dev.debrief.jira.step;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.Follow;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.document.When;
import dev.debrief.jira.link.Summary;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.person.Accounts;
import dev.debrief.jira.person.Unknown;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Issue;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An action item takes what Jira says; needs the transaction of whoever asks. */
@ApplicationScoped
class OurSide {
    private final ActionItems items;
    private final Accounts accounts;
    private final Clock clock;

    OurSide(ActionItems items, Accounts accounts, Clock clock) {
        this.items = items;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Why it cannot; empty where it could. */
    Optional<String> take(Snapshot at, Issue issue, Field field, @Nullable String value) {
        Account assignee = issue.assignee();
        Person person =
                assignee == null ? null : accounts.person(at.site(), assignee).orElse(null);
        if (field == Field.ASSIGNEE && assignee != null && person == null)
            return Optional.of(Unknown.GIVES + assignee.name()
                    + ", whom Debrief does not know. Say who that is in the settings of Jira.");
        Act act = Act.now(null, Act.Through.JIRA, clock).because(reason(issue, field, value));
        Change change = items.tell(at.item().number(), deed(at, field, value, person), act)
                .orElseThrow();
        return change instanceof Change.Refused refused ? Optional.of(refused.message()) : Optional.empty();
    }

    private static ItemDeed deed(Snapshot at, Field field, @Nullable String value, @Nullable Person person) {
        return switch (field) {
            case STATE ->
                new Follow(Standing.of(value == null ? "" : value).orElseThrow().toState());
            case DUE -> new PlanDeed.Redate(value == null ? When.unsaid() : When.on(LocalDate.parse(value)));
            case SUMMARY -> new PlanDeed.Reword(Summary.toMarkdown(value == null ? "" : value));
            case ASSIGNEE -> new PlanDeed.GiveTo(person, team(at));
        };
    }

    private static @Nullable Team team(Snapshot at) {
        return at.item().team() == null ? null : Team.findById(at.item().team().id());
    }

    private static String reason(Issue issue, Field field, @Nullable String value) {
        if (field != Field.STATE) return "Changed in " + issue.key();
        boolean isOpen = Standing.of(value == null ? "" : value)
                .filter(one -> !one.isOver())
                .isPresent();
        if (isOpen) return issue.key() + " is “" + issue.status() + "” in Jira";
        String how = issue.resolution().isEmpty() ? issue.status() : issue.resolution();
        return issue.key() + " was closed in Jira as “" + how + "”";
    }
}
