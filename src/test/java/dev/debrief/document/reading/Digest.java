package dev.debrief.document.reading;

import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.FactorLabels;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.Section;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was understood of a document, a line each: so a whole document is compared at a glance. */
final class Digest {
    private final List<String> lines = new ArrayList<>();

    private Digest() {}

    static String of(Reading reading) {
        Digest digest = new Digest();
        PostMortem tree = reading.postMortem();
        digest.put("title", reading.title());
        digest.put("severity", reading.severity());
        if (tree.head().severity() != null)
            digest.put("severity means", tree.head().severity());
        digest.put("status", reading.status());
        if (reading.zone() != null)
            digest.put("zone", reading.zone() + " = " + tree.head().timeZone());
        digest.put("lead", tree.head().lead());
        digest.put("authors", String.join(" + ", tree.head().authors()));
        digest.put("services", String.join(" + ", tree.head().services()));
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Optional.ofNullable(reading.moments().get(kind))
                    .ifPresent(moment -> digest.put(kind.word(), moment.asWritten() + " = " + when(moment.when())));
        }
        digest.text("summary", tree.summary());
        digest.text("impact", tree.impact().text());
        digest.text("detection", tree.detection());
        tree.factors().forEach(factor -> digest.text(word(factor) + ledTo(tree, factor), factor.text()));
        for (int i = 0; i < tree.timeline().size(); i++) {
            digest.put(
                    "entry",
                    (reading.times().get(i) + " = "
                            + when(tree.timeline().get(i).when()) + " | "
                            + line(tree.timeline().get(i).text())));
        }
        digest.text("resolution", tree.resolution());
        tree.lessons().wentWell().forEach(lesson -> digest.text("well", lesson));
        tree.lessons().wentBadly().forEach(lesson -> digest.text("badly", lesson));
        tree.lessons().gotLucky().forEach(lesson -> digest.text("lucky", lesson));
        tree.lessons().learned().forEach(lesson -> digest.text("learned", lesson));
        tree.actionItems().forEach(digest::item);
        for (Section section : tree.sections())
            digest.put("section", (section.heading() + " | " + line(section.body())).strip());
        return String.join("\n", digest.lines);
    }

    private static String word(Factor factor) {
        return factor.role() == Factor.Role.ROOT_CAUSE ? "cause" : factor.role().word();
    }

    private static String ledTo(PostMortem tree, Factor factor) {
        List<String> labels = FactorLabels.of(tree).write(factor.ledTo());
        return labels.isEmpty() ? "" : " of " + String.join(", ", labels);
    }

    private void item(ActionItem item) {
        List<String> facts = new ArrayList<>(List.of(item.state().word()));
        if (item.owner() != null) facts.add("by " + item.owner());
        if (!(item.due() instanceof When.Unsaid)) facts.add("due " + when(item.due()));
        if (item.kind() != null) facts.add(item.kind().word());
        if (item.priority() != null) facts.add(item.priority().word());
        if (!item.ticket().isEmpty()) facts.add(item.ticket());
        put("item", String.join(", ", facts) + " | " + line(item.text()));
    }

    private void text(String name, Markdown text) {
        put(name, line(text));
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) lines.add(name + ": " + value);
    }

    private static String line(Markdown text) {
        String line = text.source().replace("\n", "/");
        return line.length() > 90 ? line.substring(0, 90) + "…" : line;
    }

    private static String when(When when) {
        if (when instanceof When.Exact exact) return exact.instant().toString();
        if (when instanceof When.OnDay day) return day.day().toString();
        return when instanceof When.InWords words ? "“" + words.asWritten() + "”" : "?";
    }
}
