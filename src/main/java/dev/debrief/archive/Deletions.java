package dev.debrief.archive;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItemRows;
import dev.debrief.action.ItemOfDeleted;
import dev.debrief.document.ActionItem;
import dev.debrief.incident.Incident;
import dev.debrief.people.Person;
import dev.debrief.people.Role;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Deletes incidents, brings them back, and deletes them for good. Open action items never go silently with them. */
@ApplicationScoped
public class Deletions {
    private final Revisions revisions;
    private final EntityManager entityManager;
    private final Clock clock;

    Deletions(Revisions revisions, EntityManager entityManager, Clock clock) {
        this.revisions = revisions;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** The open action items of an incident, in its order. */
    @Transactional
    public List<ActionItemRow> openItems(IncidentNumber number) {
        return ActionItemRows.everOf(number.value()).stream()
                .filter(ActionItemRow::isOpen)
                .toList();
    }

    /**
     * Takes an incident out of sight. Empty where there is none. Editors delete drafts, administrators everything.
     *
     * @param base the revision that was looked at
     * @param reason why open items will not be done; needed where they are closed
     */
    @Transactional
    public Optional<Deletion> delete(
            IncidentNumber number, int base, Deletion.Fate items, String reason, long by, boolean administrator) {
        return Incident.held(number).map(incident -> {
            if (incident.isDeleted()) return new Deletion.AlreadySo();
            if (incident.isPublished() && !administrator) return new Deletion.NotYours();
            if (incident.revision != base) return new Deletion.Behind(revisions.kept(incident));
            List<ActionItemRow> open = openItems(number);
            if (!open.isEmpty() && items == Deletion.Fate.UNSAID) return new Deletion.OpenItems(open);
            boolean close = !open.isEmpty() && items == Deletion.Fate.CLOSE;
            if (close && reason.isBlank()) return new Deletion.NoReason(open);
            if (close) {
                Act act = act(by).because(reason);
                open.forEach(item -> ItemOfDeleted.close(item, act));
            }
            incident.delete(person(by), clock);
            revise(incident, by, "Deleted" + (close ? ". " + closed(open, reason.strip()) : ""));
            return new Deletion.Done();
        });
    }

    /** Brings an incident back, with the action items that were closed with it. Answers whether it was deleted. */
    @Transactional
    public boolean bringBack(IncidentNumber number, long by, boolean administrator) {
        Optional<Incident> incident = Incident.held(number).filter(one -> mayBringBack(one, by, administrator));
        incident.ifPresent(one -> {
            one.undelete();
            Act act = act(by);
            ActionItemRows.everOf(number.value()).forEach(item -> ItemOfDeleted.bringBack(item, act));
            revise(one, by, "Brought back after it was deleted");
        });
        return incident.isPresent();
    }

    /** Whoever deleted it, and administrators. */
    public static boolean mayBringBack(Incident incident, long person, boolean administrator) {
        return incident.deletedBy != null && (administrator || incident.deletedBy.id() == person);
    }

    /**
     * Deletes a deleted incident for good, with everything of it. Open action items stay, and say where they came from.
     * Answers whether there was anything to delete; the role {@link Role#ADMINISTER} is asked for before.
     */
    @Transactional
    public boolean deleteForGood(IncidentNumber number, long by) {
        Optional<Incident> incident = Incident.held(number).filter(Incident::isDeleted);
        if (incident.isEmpty()) return false;
        Act act = act(by);
        for (ActionItemRow item : ActionItemRows.everOf(number.value())) {
            if (item.isOpen()) ItemOfDeleted.outlive(item, number, act);
            else item.delete();
        }
        entityManager.flush();
        entityManager
                .createQuery("delete from Incident where number = :number")
                .setParameter("number", number.value())
                .executeUpdate();
        return true;
    }

    private Act act(long by) {
        return Act.now(person(by), Act.Through.DELETION, clock);
    }

    private void revise(Incident incident, long by, String note) {
        incident.revision++;
        revisions.write(incident, person(by), note, "");
    }

    private static String closed(List<ActionItemRow> items, String reason) {
        return items.stream().map(item -> item.spoken().toString()).collect(Collectors.joining(", ")) + " closed as "
                + ActionItem.State.WONT_DO.word() + ": " + reason;
    }

    private static Person person(long id) {
        Person person = Person.findById(id);
        return Objects.requireNonNull(person, "whoever acts is a person that is known");
    }
}
