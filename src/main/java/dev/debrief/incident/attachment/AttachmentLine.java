package dev.debrief.incident.attachment;

import dev.debrief.people.Person;
import dev.debrief.shared.IncidentNumber;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attachment without its content.
 *
 * @param name under which it is kept: unique in the incident, safe in addresses and folders
 * @param originalName as its owner wrote it, with nothing in it that hides or turns
 * @param size of the content in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param width in pixels; 0 where it is no picture, as for the height
 * @param thumbnail whether there is a smaller one to show
 * @param description what it shows, in words; maybe empty
 * @param removed null while it is there
 * @param erased null while its content is there
 */
public record AttachmentLine(
        long id,
        IncidentNumber incident,
        String name,
        String originalName,
        FileKind kind,
        long size,
        String sha256,
        int width,
        int height,
        boolean thumbnail,
        String description,
        Instant addedAt,
        String addedBy,
        @Nullable Deed removed,
        @Nullable Deed erased) {

    /** Who did it, and when. */
    public record Deed(Instant at, String by) {
        static @Nullable Deed of(@Nullable Instant at, @Nullable Person by) {
            return at == null || by == null ? null : new Deed(at, by.name());
        }
    }

    /** Whether it is part of the incident as it is now. */
    public boolean isThere() {
        return removed == null;
    }

    /** Where its content is, as a path. */
    public String address() {
        return addressesOf(incident) + "/" + encoded(name);
    }

    /** Where a text that stands in a folder with it finds it: {@code attachments/load.png}. */
    public String relativeAddress() {
        return "attachments/" + name;
    }

    /** Where the attachments of an incident are, as a path. */
    public static String addressesOf(IncidentNumber incident) {
        return "/incidents/" + incident.value() + "/attachments";
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
