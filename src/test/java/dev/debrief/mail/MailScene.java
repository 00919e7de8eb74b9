package dev.debrief.mail;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItems;
import dev.debrief.action.Change;
import dev.debrief.action.ItemDeed;
import dev.debrief.action.NewItem;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.people.Team;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests of mails need, made the short way. */
@ApplicationScoped
public class MailScene {
    private final ActionItems items;
    private final EntityManager entityManager;
    private final Clock clock;

    MailScene(ActionItems items, EntityManager entityManager, Clock clock) {
        this.items = items;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** An action item of somebody; {@code due} like {@code 2026-11-28}, null for none. */
    @Transactional
    public int item(String text, long owner, @Nullable Long team, @Nullable String due) {
        return item(null, text, owner, team, due);
    }

    @Transactional
    public int item(
            @Nullable IncidentNumber incident, String text, long owner, @Nullable Long team, @Nullable String due) {
        return items.open(
                        new NewItem(
                                incident,
                                Markdown.of(text),
                                Markdown.of(""),
                                Person.findById(owner),
                                team == null ? null : Team.findById(team),
                                due == null ? When.unsaid() : When.on(LocalDate.parse(due)),
                                null,
                                null,
                                null,
                                "",
                                List.of()),
                        Act.now(null, Act.Through.API, clock))
                .orElseThrow()
                .spoken()
                .value();
    }

    /** Somebody tells an item something now. */
    @Transactional
    public void tell(int item, long person, ItemDeed deed, String reason) {
        Act act = Act.now(Person.findById(person), Act.Through.PAGE, clock).because(reason);
        Change change = items.tell(new ActionItemNumber(item), deed, act).orElseThrow();
        if (!(change instanceof Change.Made)) throw new IllegalStateException(change.toString());
    }

    /** A team with a lead and members. */
    @Transactional
    public long team(String name, long lead, Long... members) {
        long team = Team.findOrAdd(name).id();
        run("update team set lead_id = " + lead + " where id = " + team);
        for (long member : members)
            run("insert into team_member (team_id, person_id) values (" + team + ", " + member
                    + ") on conflict do nothing");
        return team;
    }

    @Transactional
    public void run(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    @Transactional
    public String ask(String sql) {
        return String.valueOf(entityManager.createNativeQuery(sql).getSingleResult());
    }
}
