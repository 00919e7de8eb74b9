package dev.debrief.document.reading;

import dev.debrief.document.CanonicalTime;
import dev.debrief.document.Factor;
import dev.debrief.document.MarkdownReader;
import dev.debrief.document.MarkdownReading;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Templates;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A file that Debrief wrote itself, which says the same when it is read. */
final class Own {
    private Own() {}

    static boolean wrote(Matter matter) {
        boolean standing = matter.first("status")
                .filter(status -> status.equals("draft") || status.equals("published"))
                .isPresent();
        return standing
                && matter.values().containsKey("time zone")
                && matter.source().contains("time_zone: ")
                && matter.values().containsKey("title");
    }

    static Reading read(String text, Templates templates) {
        MarkdownReading read = MarkdownReader.read(text, templates);
        return reading(read.postMortem(), true, read.remarks());
    }

    /** What was understood of a document that says itself what everything in it is. */
    static Reading reading(PostMortem tree, boolean titled, List<String> remarks) {
        ZoneId zone = tree.head().timeZone();
        Map<Milestone.Kind, Moment> moments = new EnumMap<>(Milestone.Kind.class);
        tree.milestones().known().forEach((kind, milestone) -> {
            if (milestone instanceof Milestone.WrittenDown written) {
                moments.put(kind, new Moment(written(written.when(), zone), written.when()));
            } else if (milestone instanceof Milestone.TakenFrom taken) {
                tree.entry(taken.entry())
                        .ifPresent(entry -> moments.put(kind, new Moment(written(entry.when(), zone), entry.when())));
            }
        });
        List<Note> notes = new ArrayList<>();
        if (!titled) notes.add(Note.UNTITLED);
        remarks.forEach(remark -> notes.add(new Note(0, remark)));
        Markdown trigger = tree.factors().stream()
                .filter(factor -> factor.role() == Factor.Role.TRIGGER)
                .findFirst()
                .map(Factor::text)
                .orElse(null);
        return new Reading(
                tree,
                titled ? tree.head().title() : null,
                tree.head().severity(),
                tree.standing().isPublished() ? "published" : "draft",
                zone.getId(),
                moments,
                tree.timeline().stream()
                        .map(entry -> written(entry.when(), zone))
                        .toList(),
                tree.sections().stream().map(section -> 2).toList(),
                trigger,
                null,
                notes,
                true);
    }

    private static String written(When when, ZoneId zone) {
        if (when instanceof When.Exact exact && exact.asWritten() != null) return exact.asWritten();
        if (when instanceof When.OnDay day && day.asWritten() != null) return day.asWritten();
        return CanonicalTime.write(when, zone);
    }
}
