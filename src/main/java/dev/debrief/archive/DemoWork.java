package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Doers;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.PlanDeed;
import dev.debrief.action.StateDeed;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.shared.ActionItemNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the people of a demonstration have done about the action items of the examples: some is late, some is done. */
@ApplicationScoped
class DemoWork {
    private final ActionItems items;
    private final Doers doers;
    private final Clock clock;

    DemoWork(ActionItems items, Doers doers, Clock clock) {
        this.items = items;
        this.doers = doers;
        this.clock = clock;
    }

    /** The items are those with the numbers from 1 on; one that is not there is left out. */
    @Transactional
    void begin() {
        does(1, "Mara Okafor", give("Mara Okafor"), due(-20), new StateDeed.Start());
        does(1, "Mara Okafor", "The vendor is late", due(-6));
        does(2, "Jun Ito", give("Jun Ito"), due(4));
        does(3, "Pablo", give("Pablo"), due(-3));
        does(4, "Mara Okafor", give("Mara Okafor"), due(12));
        does(5, "Mara Okafor", give("Mara Okafor"));
        does(6, "Jun Ito", give("Jun Ito"), due(2), new StateDeed.Finish("The warning came on 3 November", null));
        does(7, "Jun Ito", give("Jun Ito"), due(26), new StateDeed.Start());
        does(8, "Pablo", give("Pablo"), due(-1), new StateDeed.Finish("", null));
        does(8, "Mara Okafor", new StateDeed.Verify("A test failure reached both", LocalDate.EPOCH));
    }

    private void does(int item, String who, ItemDeed... deeds) {
        does(item, who, "", deeds);
    }

    private void does(int item, String who, String reason, ItemDeed... deeds) {
        Person person = doers.named(who).person();
        Act act = Act.now(person, Act.Through.PAGE, clock).because(reason);
        for (ItemDeed deed : List.of(deeds)) items.tell(new ActionItemNumber(item), deed, act);
    }

    private ItemDeed give(String name) {
        return new PlanDeed.GiveTo(doers.named(name).person(), null);
    }

    private ItemDeed due(int days) {
        return new PlanDeed.Redate(
                When.on(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days)));
    }
}
