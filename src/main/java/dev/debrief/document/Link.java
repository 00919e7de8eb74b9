package dev.debrief.document;

/**
 * Something worth opening beside the document: a dashboard, a ticket, a log.
 *
 * @param address an http, https or mailto address; empty where something else was written, which the title then keeps
 * @param title what readers see; maybe empty where there is an address
 */
public record Link(RowId id, String address, String title, boolean internal) {
    public Link {
        address = Line.of(address);
        title = Line.of(title);
    }
}
