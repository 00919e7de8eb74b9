package dev.debrief.action.catalogue;

import dev.debrief.action.Act;
import dev.debrief.action.ActionItemRow;
import dev.debrief.action.ActionItems;
import dev.debrief.action.NewItem;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes an entry of the catalogue an action item of an incident, in the transaction of whoever asks. */
@ApplicationScoped
class EntryAsItem {
    private final ActionItems items;
    private final Clock clock;

    EntryAsItem(ActionItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /**
     * The row of the new item in its document; empty where there is no such incident, or it is deleted.
     *
     * @param note why it comes, for its history and the document's
     * @param by the id of the person
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<RowId> add(
            CatalogueEntry entry,
            IncidentNumber incident,
            List<RowId> covers,
            @Nullable LocalDate due,
            String note,
            long by) {
        NewItem item = new NewItem(
                incident,
                Markdown.of(entry.itemText()),
                Markdown.EMPTY,
                null,
                null,
                due == null ? When.unsaid() : When.on(due),
                entry.shelf.kind,
                null,
                null,
                "",
                covers.stream().map(RowId::value).toList());
        Act act = Act.now(Person.findById(by), Act.Through.CATALOGUE, clock).because(note);
        return items.open(item, act).map(ActionItemRow::rowId).map(RowId::new);
    }
}
