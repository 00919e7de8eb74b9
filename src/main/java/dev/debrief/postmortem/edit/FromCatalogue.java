package dev.debrief.postmortem.edit;

import dev.debrief.action.catalogue.CatalogueItems;
import dev.debrief.action.catalogue.Proposals;
import dev.debrief.document.Manuscript;
import dev.debrief.document.ManuscriptFields;
import dev.debrief.document.RowId;
import dev.debrief.shared.IncidentNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What the catalogue has for the causes in a form, and how it becomes a row of it. */
@ApplicationScoped
class FromCatalogue {
    private final Desk desk;
    private final Proposals proposals;
    private final CatalogueItems items;

    FromCatalogue(Desk desk, Proposals proposals, CatalogueItems items) {
        this.desk = desk;
        this.proposals = proposals;
        this.items = items;
    }

    /** For the causes as they are typed. */
    @Transactional
    List<Proposals.ForCause> offered(IncidentNumber number, Manuscript typed) {
        return proposals.of(
                number,
                typed.rows(ManuscriptFields.FACTORS).stream()
                        .filter(row -> !typed.isBlank(ManuscriptFields.FACTORS, row))
                        .map(row -> new Proposals.Cause(
                                row,
                                "F" + CauseTree.number(typed, row),
                                typed.value(ManuscriptFields.FACTORS, row, "text"),
                                typed.value(ManuscriptFields.FACTORS, row, "category")))
                        .toList());
    }

    /** Writes {@code catalogue:7:f3} as a new action item; answers where on the page to go on. */
    @Transactional
    String write(IncidentNumber number, long person, Deed deed) {
        Optional<Long> entry =
                deed.word(0).matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(deed.word(0))) : Optional.empty();
        Optional<Proposals.Draft> draft = entry.flatMap(proposals::draft);
        Optional<Sheaf> sheaf = desk.held(number, person);
        if (draft.isEmpty() || sheaf.isEmpty()) return "#part-actionItems";
        Manuscript typed = sheaf.get().typed();
        RowId cause = Rows.id(deed.word(1))
                .filter(typed.rows(ManuscriptFields.FACTORS)::contains)
                .orElse(null);
        RowId fresh = Rows.fresh();
        Proposals.Draft item = draft.get();
        RowDeeds.Done done = RowDeeds.write(typed, item.text(), item.kind().word(), cause, fresh);
        desk.put(number, person, sheaf.get().typed(done.manuscript()));
        items.wrote(entry.get(), number, fresh, cause, person);
        return "#" + done.anchor();
    }
}
