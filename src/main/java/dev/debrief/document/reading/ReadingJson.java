package dev.debrief.document.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.document.ActionItem;
import dev.debrief.document.Factor;
import dev.debrief.document.Head;
import dev.debrief.document.JsonWriter;
import dev.debrief.document.MarkdownWriter;
import dev.debrief.document.Milestone;
import dev.debrief.document.PostMortem;
import dev.debrief.document.When;
import dev.debrief.shared.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was understood of a file, for machines: beside each value what was written. */
public final class ReadingJson {
    private final Reading reading;
    private final PostMortem tree;
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private ReadingJson(Reading reading) {
        this.reading = reading;
        this.tree = reading.postMortem();
    }

    /** Times are instants as RFC 3339 in UTC, texts are Markdown; what was not found is null or empty. */
    public static ObjectNode write(Reading reading) {
        ReadingJson writer = new ReadingJson(reading);
        writer.head();
        writer.prose();
        writer.factors();
        writer.lessons();
        writer.timeline();
        writer.actionItems();
        writer.sections();
        writer.notes();
        writer.json.put("markdown", MarkdownWriter.write(writer.tree));
        writer.json.set("postMortem", JsonWriter.write(writer.tree));
        return writer.json;
    }

    private void head() {
        Head head = tree.head();
        json.put("title", reading.title());
        json.put("severity", head.severity());
        json.put("severityAsWritten", reading.severity());
        json.put("statusAsWritten", reading.status());
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Moment moment = reading.moments().get(kind);
            if (moment == null) json.putNull(kind.word() + "At");
            else
                json.putObject(kind.word() + "At")
                        .put("asWritten", moment.asWritten())
                        .put("instant", instant(moment.when()));
        }
        if (reading.zone() == null) json.putNull("timeZone");
        else
            json.putObject("timeZone")
                    .put("asWritten", reading.zone())
                    .put("id", head.timeZone().getId());
        json.put("lead", head.lead());
        words("authors", head.authors());
        words("services", head.services());
    }

    private void words(String name, List<String> words) {
        ArrayNode array = json.putArray(name);
        words.forEach(array::add);
    }

    private static @Nullable String instant(When when) {
        return when.toInstant().map(Object::toString).orElse(null);
    }

    private void prose() {
        text("summary", tree.summary());
        text("impact", tree.impact().text());
        text("detection", tree.detection());
        text("trigger", reading.trigger());
        text("background", reading.background());
        text("resolution", tree.resolution());
    }

    private void text(String name, @Nullable Markdown text) {
        json.put(name, text == null || text.isEmpty() ? null : text.source());
    }

    private void factors() {
        factors("rootCauses", Factor.Role.ROOT_CAUSE);
        factors("contributingFactors", Factor.Role.CONTRIBUTING);
    }

    private void factors(String name, Factor.Role role) {
        ArrayNode array = json.putArray(name);
        tree.factors().stream()
                .filter(factor -> factor.role() == role)
                .forEach(factor -> array.addObject().put("text", factor.text().source()));
    }

    private void lessons() {
        ObjectNode lessons = json.putObject("lessons");
        texts(lessons.putArray("wentWell"), tree.lessons().wentWell());
        texts(lessons.putArray("wentBadly"), tree.lessons().wentBadly());
        texts(lessons.putArray("gotLucky"), tree.lessons().gotLucky());
        texts(lessons.putArray("learned"), tree.lessons().learned());
    }

    private static void texts(ArrayNode array, List<Markdown> texts) {
        texts.forEach(text -> array.add(text.source()));
    }

    private void timeline() {
        ArrayNode array = json.putArray("timeline");
        for (int i = 0; i < tree.timeline().size(); i++) {
            array.addObject()
                    .put("at", instant(tree.timeline().get(i).when()))
                    .put(
                            "asWritten",
                            reading.times().get(i).isEmpty()
                                    ? null
                                    : reading.times().get(i))
                    .put("text", tree.timeline().get(i).text().source());
        }
    }

    private void actionItems() {
        ArrayNode array = json.putArray("actionItems");
        for (ActionItem item : tree.actionItems()) {
            boolean done = item.state() == ActionItem.State.DONE || item.state() == ActionItem.State.VERIFIED;
            array.addObject()
                    .put("text", item.text().source())
                    .put("done", done)
                    .put("status", item.state().word())
                    .put("owner", item.owner())
                    .put(
                            "dueOn",
                            item.due() instanceof When.OnDay day ? day.day().toString() : null)
                    .put("kind", item.kind() == null ? null : item.kind().word())
                    .put(
                            "priority",
                            item.priority() == null ? null : item.priority().word())
                    .put("ticket", item.ticket().isEmpty() ? null : item.ticket());
        }
    }

    private void sections() {
        ArrayNode array = json.putArray("sections");
        for (int i = 0; i < tree.sections().size(); i++) {
            array.addObject()
                    .put("heading", tree.sections().get(i).heading())
                    .put("level", reading.levels().get(i))
                    .put("body", tree.sections().get(i).body().source());
        }
    }

    private void notes() {
        ArrayNode array = json.putArray("notes");
        reading.notes()
                .forEach(note -> array.addObject().put("line", note.line()).put("message", note.message()));
    }
}
