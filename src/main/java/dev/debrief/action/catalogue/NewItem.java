package dev.debrief.action.catalogue;

import dev.debrief.document.ActionItem;
import dev.debrief.document.RowId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action item that is about to be added to an incident.
 *
 * @param text Markdown
 * @param covers the factors that it answers, by their rows in the document; those that are gone are left out
 * @param due null for none
 * @param note what the history says of the revision
 */
public record NewItem(
        String text,
        ActionItem.Kind kind,
        List<RowId> covers,
        @Nullable LocalDate due,
        String note) {
    public NewItem {
        covers = List.copyOf(covers);
    }
}
