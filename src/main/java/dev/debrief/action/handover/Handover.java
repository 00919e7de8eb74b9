package dev.debrief.action.handover;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Doers;
import dev.debrief.action.PlanDeed;
import dev.debrief.people.Leaving;
import dev.debrief.people.LeavingPanel;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Hands the open action items of somebody who leaves to somebody else, in the step that deactivates the account. */
@ApplicationScoped
class Handover implements LeavingPanel {
    static final String FIELD = "itemsTo";

    private final ActionItems items;
    private final Doers doers;
    private final Clock clock;

    Handover(ActionItems items, Doers doers, Clock clock) {
        this.items = items;
        this.doers = doers;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "action/handover")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance panel(int open, List<String> known, String value, Map<String, String> problems);
    }

    @Override
    public RawString of(long person, Map<String, String> typed, Map<String, String> problems) {
        int open = ActionItemRow.openOf(person).size();
        if (open == 0) return new RawString("");
        return new RawString(Templates.panel(open, doers.known(), typed.getOrDefault(FIELD, ""), problems)
                .render());
    }

    void leaves(@Observes Leaving leaving) {
        Person person = leaving.person();
        List<ActionItemRow> open = ActionItemRow.openOf(person.id());
        if (open.isEmpty()) return;
        Doers.Doer doer = doers.named(leaving.typed(FIELD));
        boolean oneself = doer.person() != null && doer.person().id() == person.id();
        if (doer.wrong() != null) leaving.refuse(FIELD, doer.wrong());
        else if (oneself) leaving.refuse(FIELD, person.name() + " leaves. Name somebody else.");
        else if (doer.isNobody() && open.stream().anyMatch(item -> item.team() == null))
            leaving.refuse(FIELD, "Say who takes over the open action items: a person or a team.");
        else give(open, doer, leaving);
    }

    private void give(List<ActionItemRow> open, Doers.Doer doer, Leaving leaving) {
        Act act = Act.now(Person.findById(leaving.by()), Act.Through.HANDOVER, clock)
                .because(leaving.person().name() + " has left");
        for (ActionItemRow item : open) {
            ActionItemNumber number = item.spoken();
            PlanDeed deed = doer.isNobody()
                    ? new PlanDeed.GiveTo(null, item.team())
                    : new PlanDeed.GiveTo(doer.person(), doer.team());
            items.tell(number, deed, act);
        }
    }
}
