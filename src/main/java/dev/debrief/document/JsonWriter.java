package dev.debrief.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.shared.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole tree as JSON, without loss: camelCase, instants as RFC 3339 in UTC, Markdown as text. */
public final class JsonWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonWriter() {}

    public static ObjectNode write(PostMortem postMortem) {
        ObjectNode json = NODES.objectNode();
        standing(json, postMortem.standing());
        head(json, postMortem.head());
        template(json, postMortem);
        milestones(json.putObject("milestones"), postMortem.milestones());
        json.put("summary", postMortem.summary().source());
        impact(json.putObject("impact"), postMortem.impact());
        json.put("detection", postMortem.detection().source());
        ArrayNode timeline = json.putArray("timeline");
        postMortem.timeline().forEach(entry -> timelineEntry(timeline.addObject(), entry));
        ArrayNode factors = json.putArray("factors");
        postMortem.factors().forEach(factor -> factor(factors.addObject(), factor));
        json.put("resolution", postMortem.resolution().source());
        lessons(json.putObject("lessons"), postMortem.lessons());
        ArrayNode actionItems = json.putArray("actionItems");
        postMortem.actionItems().forEach(item -> actionItem(actionItems.addObject(), item));
        ArrayNode sections = json.putArray("sections");
        postMortem.sections().forEach(section -> section(sections.addObject(), section));
        ArrayNode links = json.putArray("links");
        postMortem.links().forEach(link -> link(links.addObject(), link));
        return json;
    }

    private static void standing(ObjectNode json, Standing standing) {
        json.put("number", standing.number() == null ? null : standing.number().toString());
        Standing.Publication publication = standing.publication();
        json.put("status", publication == null ? "draft" : "published");
        json.put("publishedAt", publication == null ? null : publication.at().toString());
        json.put("publishedBy", publication == null ? null : publication.by());
        json.put("archived", standing.archived());
    }

    private static void head(ObjectNode json, Head head) {
        json.put("title", head.title());
        json.put("severity", head.severity());
        json.put("type", head.type());
        words(json, "services", head.services());
        json.put("team", head.team());
        json.put("lead", head.lead());
        ObjectNode roles = json.putObject("roles");
        words(roles, "commanders", head.roles().commanders());
        words(roles, "communications", head.roles().communications());
        words(roles, "scribes", head.roles().scribes());
        words(json, "participants", head.participants());
        words(json, "authors", head.authors());
        words(json, "tags", head.tags());
        json.put("timeZone", head.timeZone().getId());
        json.put("drill", head.drill());
        json.put(
                "duplicateOf",
                head.duplicateOf() == null ? null : head.duplicateOf().toString());
    }

    /** Named by key and version; its chapters are there for those who read the JSON in the order of the document. */
    private static void template(ObjectNode json, PostMortem postMortem) {
        Template template = postMortem.head().template();
        if (template.isNone()) return;
        ObjectNode written = json.putObject("template").put("key", template.key());
        if (template.version() > 0) written.put("version", template.version());
        ArrayNode chapters = written.putArray("chapters");
        for (TableOfContents.Entry entry : TableOfContents.of(postMortem)) {
            ObjectNode chapter = chapters.addObject();
            if (entry instanceof TableOfContents.OfPart one) chapter.put("part", PartHeadings.word(one.part()));
            if (entry instanceof TableOfContents.OfSection one) {
                chapter.put("section", one.section().id().value());
            }
            chapter.put("heading", entry.heading());
        }
    }

    private static void milestones(ObjectNode json, Milestones milestones) {
        for (Map.Entry<Milestone.Kind, Milestone> known : milestones.known().entrySet()) {
            ObjectNode milestone = json.putObject(known.getKey().word());
            if (known.getValue() instanceof Milestone.WrittenDown written) {
                when(milestone, WhenNames.PLAIN, written.when());
            } else if (known.getValue() instanceof Milestone.TakenFrom taken) {
                milestone.put("entry", taken.entry().value());
            } else {
                milestone.put("notApplicable", true);
            }
            milestone.put("setBy", known.getValue().setBy());
        }
    }

    private static void impact(ObjectNode json, Impact impact) {
        json.put("text", impact.text().source());
        ArrayNode figures = json.putArray("figures");
        for (Impact.Figure figure : impact.figures()) {
            figures.addObject()
                    .put("id", figure.id().value())
                    .put("measure", figure.measure())
                    .put("amount", figure.amount())
                    .put("unit", figure.unit())
                    .put("internal", figure.internal());
        }
    }

    private static void timelineEntry(ObjectNode json, TimelineEntry entry) {
        json.put("id", entry.id().value());
        when(json, WhenNames.PLAIN, entry.when());
        json.put("kind", entry.kind() == null ? null : entry.kind().word());
        json.put("text", entry.text().source());
        json.put("source", entry.source());
        json.put("evidence", entry.evidence());
        json.put("internal", entry.internal());
    }

    private static void factor(ObjectNode json, Factor factor) {
        json.put("id", factor.id().value());
        json.put("role", factor.role().word());
        json.put("category", factor.category());
        json.put("text", factor.text().source());
        words(json, "ledTo", factor.ledTo().stream().map(RowId::value).toList());
        json.put("internal", factor.internal());
    }

    private static void lessons(ObjectNode json, Lessons lessons) {
        words(json, "wentWell", sources(lessons.wentWell()));
        words(json, "wentBadly", sources(lessons.wentBadly()));
        words(json, "gotLucky", sources(lessons.gotLucky()));
        words(json, "learned", sources(lessons.learned()));
    }

    private static void actionItem(ObjectNode json, ActionItem item) {
        json.put("id", item.id().value());
        json.put("number", item.number() == null ? null : item.number().toString());
        json.put("text", item.text().source());
        json.put("owner", item.owner());
        when(json, WhenNames.DUE, item.due());
        json.put("kind", item.kind() == null ? null : item.kind().word());
        json.put("priority", item.priority() == null ? null : item.priority().word());
        json.put("state", item.state().word());
        json.put("ticket", item.ticket());
        words(json, "covers", item.covers().stream().map(RowId::value).toList());
        json.put("internal", item.internal());
    }

    private static void section(ObjectNode json, Section section) {
        json.put("id", section.id().value());
        json.put("heading", section.heading());
        json.put("body", section.body().source());
        json.put("after", section.after().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        json.put("internal", section.internal());
    }

    private static void link(ObjectNode json, Link link) {
        json.put("id", link.id().value());
        json.put("address", link.address());
        json.put("title", link.title());
        json.put("internal", link.internal());
    }

    private static void when(ObjectNode json, WhenNames names, When when) {
        if (when instanceof When.Exact exact) {
            json.put(names.at(), exact.instant().toString());
            putIfSaid(json, names.asWritten(), exact.asWritten());
        } else if (when instanceof When.OnDay onDay) {
            LocalDate day = onDay.day();
            json.put(names.on(), day.toString());
            putIfSaid(json, names.asWritten(), onDay.asWritten());
        } else if (when instanceof When.InWords inWords) {
            json.put(names.inWords(), inWords.asWritten());
        }
    }

    private static void putIfSaid(ObjectNode json, String name, @Nullable String value) {
        if (value != null) json.put(name, value);
    }

    private static List<String> sources(List<Markdown> lessons) {
        return lessons.stream().map(Markdown::source).toList();
    }

    private static void words(ObjectNode json, String name, List<String> values) {
        ArrayNode array = json.putArray(name);
        values.forEach(array::add);
    }
}
