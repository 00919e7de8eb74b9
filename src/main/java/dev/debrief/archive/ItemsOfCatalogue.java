package dev.debrief.archive;

import dev.debrief.action.catalogue.NewItem;
import dev.debrief.action.catalogue.NewItems;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.PostMortem;
import dev.debrief.document.RowId;
import dev.debrief.document.When;
import dev.debrief.incident.Incident;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.Markdown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes what is made of the catalogue into the document, as a revision of its own. */
@ApplicationScoped
class ItemsOfCatalogue implements NewItems {
    private final Archive archive;

    ItemsOfCatalogue(Archive archive) {
        this.archive = archive;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<RowId> add(IncidentNumber number, NewItem item, long by) {
        Optional<Incident> incident = Incident.held(number).filter(held -> !held.isDeleted());
        return incident.flatMap(held -> archive.fetch(number)).map(kept -> {
            RowId row = new RowId("c" + UUID.randomUUID().toString().substring(0, 8));
            PostMortem tree = kept.postMortem();
            List<ActionItem> items = Stream.concat(tree.actionItems().stream(), Stream.of(item(row, item, tree)))
                    .toList();
            archive.keep(number, kept.revision().number(), tree.withActionItems(items), by, item.note());
            return row;
        });
    }

    private static ActionItem item(RowId row, NewItem item, PostMortem tree) {
        List<RowId> there = tree.factors().stream().map(Factor::id).toList();
        return new ActionItem(
                row,
                null,
                Markdown.of(item.text()),
                null,
                item.due() == null ? When.unsaid() : When.on(item.due()),
                item.kind(),
                null,
                ActionItem.State.OPEN,
                "",
                item.covers().stream().filter(there::contains).toList(),
                false);
    }
}
