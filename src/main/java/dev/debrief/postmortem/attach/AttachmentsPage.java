package dev.debrief.postmortem.attach;

import dev.debrief.document.Escaped;
import dev.debrief.incident.attachment.AttachmentLine;
import dev.debrief.shared.IncidentNumber;
import dev.debrief.shared.SizeInWords;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Everything the page of an incident's attachments shows.
 *
 * @param removed those that can be brought back, and what is left of erased ones
 * @param refused files that were not kept, each with its reason
 * @param typed the description that came with them
 * @param said what has just been done; maybe empty
 * @param undo the name of the one that has just been removed; maybe empty
 */
public record AttachmentsPage(
        String number,
        String address,
        RawString title,
        List<Line> lines,
        List<Line> removed,
        List<Refused> refused,
        String typed,
        String said,
        String undo,
        String limit,
        boolean mayWrite,
        boolean mayErase) {

    /** A file that was not kept. */
    public record Refused(String name, String reason) {}

    /** One attachment. */
    public record Line(
            String name,
            String address,
            String picture,
            int width,
            int height,
            String original,
            String details,
            String description,
            String markdown,
            String machine,
            String day,
            RawString by,
            String gone,
            boolean erased) {

        /** {@code zone}: that of the reader. */
        public static Line of(AttachmentLine line, ZoneId zone) {
            boolean shown = line.kind().isPicture() && line.erased() == null;
            String original = line.originalName().equals(line.name()) ? "" : line.originalName();
            return new Line(
                    line.name(),
                    line.address(),
                    shown ? line.address() + (line.thumbnail() ? "/thumbnail" : "") : "",
                    line.width(),
                    line.height(),
                    original,
                    details(line),
                    line.description(),
                    inText(line),
                    line.addedAt().toString(),
                    dayOf(line.addedAt(), zone),
                    new RawString(Escaped.withLanguages(line.addedBy())),
                    gone(line, zone),
                    line.erased() != null);
        }

        private static String details(AttachmentLine line) {
            String size = SizeInWords.of(line.size());
            return line.width() == 0 ? size : size + ", " + line.width() + " × " + line.height();
        }

        private static String gone(AttachmentLine line, ZoneId zone) {
            AttachmentLine.Deed erased = line.erased();
            if (erased != null) return "Deleted for good by " + erased.by() + ", " + dayOf(erased.at(), zone);
            AttachmentLine.Deed removed = line.removed();
            return removed == null ? "" : "Removed by " + removed.by() + ", " + dayOf(removed.at(), zone);
        }
    }

    /** How a text names it: a picture is shown where it stands, another file is linked. */
    static String inText(AttachmentLine line) {
        String words = line.description().replaceAll("[\\[\\]\\\\]", "");
        if (line.kind().isPicture()) return "![" + words + "](" + line.relativeAddress() + ")";
        return "[" + (words.isEmpty() ? line.name() : words) + "](" + line.relativeAddress() + ")";
    }

    private static String dayOf(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).format(at.atZone(zone));
    }

    static String addressOf(IncidentNumber incident) {
        return "/incidents/" + incident.value();
    }
}
