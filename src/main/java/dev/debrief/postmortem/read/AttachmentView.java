package dev.debrief.postmortem.read;

import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.shared.SizeInWords;
import io.quarkus.qute.RawString;

/**
 * A file beside the text that the text does not name.
 *
 * @param words what it shows, or its name
 * @param name as its owner wrote it; empty where {@code words} is it
 */
public record AttachmentView(
        String address, RawString words, RawString name, String size, String machine, String day, RawString by) {
    static AttachmentView of(AttachmentLine line, Zoned zoned) {
        boolean described = !line.description().isEmpty();
        return new AttachmentView(
                line.address(),
                Html.words(described ? line.description() : line.name()),
                described ? Html.words(line.name()) : Html.NONE,
                SizeInWords.of(line.size()),
                zoned.machine(line.addedAt()),
                zoned.shortDay(line.addedAt()),
                Html.words(line.addedBy()));
    }
}
