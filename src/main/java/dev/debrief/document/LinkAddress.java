package dev.debrief.document;

import java.util.regex.Pattern;

/**
 * Reads the address of a link. Only what no browser runs becomes an address; anything else stays readable as the title
 * of a row without one, so that nothing typed is lost and no writer has to be careful.
 */
final class LinkAddress {
    private static final Pattern SAFE = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final Pattern HOST =
            Pattern.compile("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(:[0-9]+)?([/?#]\\S*)?");

    private LinkAddress() {}

    static Link read(RowId row, String field, String typed, String title, boolean internal, Findings findings) {
        String address = typed.replaceAll("\\s", "%20");
        if (typed.isEmpty() || SAFE.matcher(address).matches()) return new Link(row, address, title, internal);
        if (HOST.matcher(typed).matches()) {
            findings.doubt(field, "Understood as https://" + Excerpt.of(typed) + ".");
            return new Link(row, "https://" + typed, title, internal);
        }
        findings.doubt(
                field,
                "This is no address that begins with https://, http:// or mailto:. It is kept as text"
                        + " and nothing is linked.");
        return new Link(row, "", title.isEmpty() ? typed : title + " (" + typed + ")", internal);
    }
}
