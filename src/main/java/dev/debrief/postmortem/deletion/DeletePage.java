package dev.debrief.postmortem.deletion;

import dev.debrief.action.ActionItemRow;
import dev.debrief.document.AttachedFiles;
import dev.debrief.document.When;
import dev.debrief.postmortem.read.Html;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * What deleting would do, before it does.
 *
 * @param base the revision that is looked at
 * @param mayDelete whether this person may delete it
 * @param chosen what becomes of open items: keep, close, or empty
 * @param wrongChoice what is wrong with that; maybe empty
 * @param wrongReason what is wrong with the reason; maybe empty
 * @param meanwhile who saved since the page was first shown; empty for nobody
 * @param duplicates the incidents that are marked as duplicates of this one
 */
public record DeletePage(
        String number,
        String address,
        RawString title,
        int base,
        boolean mayDelete,
        List<Item> items,
        List<String> duplicates,
        String chosen,
        String reason,
        String wrongChoice,
        String wrongReason,
        String meanwhile) {
    /** An open action item. */
    public record Item(String number, RawString text, RawString owner, String due) {
        static Item of(ActionItemRow row) {
            String owner = row.ownerName();
            When due = row.due();
            return new Item(
                    row.spoken().toString(),
                    Html.line(row.asText().text(), row.rowId(), AttachedFiles.NONE),
                    owner == null ? new RawString("nobody") : Html.words(owner),
                    due instanceof When.OnDay on ? on.day().toString() : "no date");
        }
    }
}
