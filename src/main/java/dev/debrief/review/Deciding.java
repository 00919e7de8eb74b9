package dev.debrief.review;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.ItemView;
import dev.debrief.action.NewItem;
import dev.debrief.action.NoteDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.action.risk.AcceptedRisk;
import dev.debrief.document.ActionItem.Priority;
import dev.debrief.document.When;
import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what was decided, by the verbs of action items. */
@ApplicationScoped
class Deciding {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int YEARS_AT_MOST = 2;

    private final ActionItems items;
    private final Clock clock;

    Deciding(ActionItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /** A decision with everything it needs; the day is that of whoever decides. */
    record Asked(
            Review review,
            AgendaRow line,
            Wanted wanted,
            Choice choice,
            Doers.Doer doer,
            Person by,
            Act act,
            LocalDate today) {
        ActionItemNumber item() {
            return new ActionItemNumber(Objects.requireNonNull(line.itemNumber));
        }

        @Nullable
        IncidentNumber incident() {
            return line.incidentNumber == null ? null : new IncidentNumber(line.incidentNumber);
        }

        String name() {
            if (doer.person() != null) return doer.person().name();
            return doer.team() == null ? "" : doer.team().name();
        }
    }

    /** @param refused null where it was done; then {@code details} say what, in words */
    record Result(String details, Decided.@Nullable Refused refused) {
        static Result done(String details) {
            return new Result(details, null);
        }

        static Result refused(String field, String message) {
            return new Result("", new Decided.Refused(field, message));
        }
    }

    Result act(Asked asked) {
        return switch (asked.choice) {
            case KEEP -> keep(asked);
            case NEW_DATE -> date(asked);
            case GIVE_TO -> give(asked);
            case SPLIT -> split(asked);
            case DONE -> tell(asked, "", new StateDeed.Finish(asked.wanted.evidence(), null));
            case IT_WORKS -> tell(asked, "", new StateDeed.Verify(asked.wanted.evidence(), asked.today));
            case WONT_DO -> refuse(asked);
            case ACCEPT_THE_RISK -> accept(asked);
            case ESCALATE -> escalate(asked);
        };
    }

    private Result keep(Asked asked) {
        return asked.line.itemNumber == null ? Result.done("") : tell(asked, "", comment(asked, "Kept as it is"));
    }

    private Result date(Asked asked) {
        Optional<LocalDate> day = asked.wanted.day();
        if (day.isEmpty()) return Result.refused("date", "Choose a day, like 2026-11-20.");
        if (asked.wanted.reason().isEmpty()) return Result.refused("reason", "Say why the date moves: it is counted.");
        return tell(asked, DAY.format(day.get()), new PlanDeed.Redate(When.on(day.get())));
    }

    private Result give(Asked asked) {
        if (asked.doer.isNobody()) return Result.refused("who", "Name a person or a team.");
        return tell(asked, asked.name(), new PlanDeed.GiveTo(asked.doer.person(), asked.doer.team()));
    }

    private Result refuse(Asked asked) {
        if (asked.doer.team() != null) return Result.refused("who", "Name a person: a team cannot agree.");
        if (asked.wanted.reason().isEmpty()) return Result.refused("reason", "Say why it will not be done.");
        Person agreed = asked.doer.person() == null ? asked.by : asked.doer.person();
        return tell(asked, "agreed by " + agreed.name(), new StateDeed.Refuse(agreed));
    }

    private Result escalate(Asked asked) {
        if (asked.doer.isNobody()) return Result.refused("who", "Name a person or a team.");
        if (asked.wanted.reason().isEmpty()) return Result.refused("reason", "Say what is asked of them.");
        String details = "to " + asked.name();
        if (asked.line.itemNumber == null) return Result.done(details);
        return tell(
                asked,
                details,
                new PlanDeed.Prioritise(Priority.URGENT),
                comment(asked, "Escalated to " + asked.name()));
    }

    private Result split(Asked asked) {
        List<String> texts = asked.wanted.newItems();
        if (texts.isEmpty()) return Result.refused("items", "Write what is to be done, one thing in each line.");
        ItemView whole =
                asked.line.itemNumber == null ? null : items.look(asked.item()).orElse(null);
        List<String> covers = whole == null
                ? Optional.ofNullable(asked.line.factorRowId).map(List::of).orElse(List.of())
                : whole.covers();
        List<String> made = new ArrayList<>();
        for (String text : texts) {
            NewItem wanted = new NewItem(
                    asked.incident(),
                    Markdown.of(text),
                    Markdown.of(""),
                    whole == null || whole.owner() == null
                            ? null
                            : Person.findById(whole.owner().id()),
                    whole == null || whole.team() == null
                            ? null
                            : dev.debrief.people.Team.findById(whole.team().id()),
                    whole == null ? When.unsaid() : whole.due(),
                    whole == null ? null : whole.kind(),
                    whole == null ? null : whole.priority(),
                    null,
                    "",
                    covers);
            items.open(wanted, asked.act)
                    .ifPresent(item -> made.add(item.spoken().toString()));
        }
        if (made.isEmpty()) return Result.refused("items", "Its incident is gone, so nothing can be added to it.");
        String details = "into " + String.join(", ", made);
        return whole == null ? Result.done(details) : tell(asked, details, comment(asked, "Split " + details));
    }

    private Result accept(Asked asked) {
        if (asked.wanted.reason().isEmpty()) return Result.refused("reason", "Say why the risk can be lived with.");
        LocalDate until = asked.wanted.day().orElse(null);
        if (until == null || until.isBefore(asked.today) || until.isAfter(asked.today.plusYears(YEARS_AT_MOST)))
            return Result.refused("date", "Choose a day until which it is accepted, within two years.");
        if (asked.doer.team() != null) return Result.refused("who", "Name a person: a team cannot accept a risk.");
        IncidentNumber incident = asked.incident();
        if (incident == null
                || Incident.numbered(incident).filter(one -> !one.isDeleted()).isEmpty())
            return Result.refused("choice", "Its incident is gone: there is no factor whose risk could be accepted.");
        List<String> factors = asked.line.factorRowId != null
                ? List.of(asked.line.factorRowId)
                : items.look(asked.item()).map(ItemView::covers).orElse(List.of());
        if (factors.isEmpty())
            return Result.refused("choice", "It answers no factor, so there is no risk to accept. It can be refused.");
        Person accepts = asked.doer.person() == null ? asked.by : asked.doer.person();
        String details = "by " + accepts.name() + " until " + DAY.format(until);
        Result result = asked.line.itemNumber == null
                ? Result.done(details)
                : tell(asked, details, new StateDeed.Refuse(accepts));
        if (result.refused == null)
            factors.forEach(factor ->
                    AcceptedRisk.accept(incident, factor, asked.wanted.reason(), accepts, until, asked.by, clock));
        return result;
    }

    private static ItemDeed comment(Asked asked, String what) {
        String month = dev.debrief.review.figure.Month.inWords(asked.review.month());
        String why = asked.wanted.reason().isEmpty() ? "" : " " + asked.wanted.reason();
        return new NoteDeed.Comment(Markdown.of("Review of " + month + ": " + what + "." + why));
    }

    private Result tell(Asked asked, String details, ItemDeed... deeds) {
        Optional<Change> change = items.tell(asked.item(), List.of(deeds), asked.act);
        if (change.isEmpty()) return Result.refused("choice", asked.item() + " is gone: it was deleted for good.");
        if (change.get() instanceof Change.Refused refused) return Result.refused(field(refused), refused.message());
        return Result.done(details);
    }

    /** The field of the form in which it can be mended. */
    private static String field(Change.Refused refused) {
        return switch (refused.field()) {
            case "due" -> "date";
            case "owner", "agreedBy" -> "who";
            case "evidence", "reason" -> refused.field();
            default -> "choice";
        };
    }
}
