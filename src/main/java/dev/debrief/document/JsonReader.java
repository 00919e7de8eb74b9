package dev.debrief.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.shared.ActionItemNumber;
import dev.debrief.shared.Markdown;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tree back from the JSON of {@link JsonWriter}. Every field but the title may be left out; a row without an
 * {@code id} gets one by its place. An unknown field is a mistake, so that a misspelt one does not vanish.
 */
public final class JsonReader {
    private static final Set<String> KNOWN = Set.of(
            "number",
            "status",
            "publishedAt",
            "publishedBy",
            "archived",
            "title",
            "severity",
            "type",
            "services",
            "team",
            "lead",
            "roles",
            "participants",
            "authors",
            "tags",
            "timeZone",
            "drill",
            "duplicateOf",
            "template",
            "milestones",
            "summary",
            "impact",
            "detection",
            "timeline",
            "factors",
            "resolution",
            "lessons",
            "actionItems",
            "sections",
            "links",
            // written for readers; files are sent on their own
            "attachments");

    private static final Set<String> KNOWN_OF_ACTION_ITEM = Set.of(
            "id",
            "number",
            "text",
            "owner",
            "dueAt",
            "dueOn",
            "dueInWords",
            "dueAsWritten",
            "kind",
            "priority",
            "state",
            "ticket",
            "covers",
            "internal");

    private final List<JsonMistake> mistakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private final Templates templates;

    private JsonReader(Templates templates) {
        this.templates = templates;
    }

    /** Reads a document where no template is kept. */
    public static JsonReading read(JsonNode json) {
        return read(json, Templates.NO_TEMPLATES);
    }

    public static JsonReading read(JsonNode json, Templates templates) {
        JsonReader reader = new JsonReader(templates);
        Optional<PostMortem> read = reader.postMortem(new JsonObject(json, "", reader.mistakes));
        return new JsonReading(reader.mistakes.isEmpty() ? read : Optional.empty(), reader.mistakes);
    }

    private Optional<PostMortem> postMortem(JsonObject json) {
        json.refuseNamesOtherThan(KNOWN);
        Head head = JsonHead.head(json, JsonHead.template(json, templates));
        JsonObject impact = json.object("impact");
        PostMortem read = new PostMortem(
                JsonHead.standing(json),
                head,
                milestones(json.object("milestones")),
                json.markdown("summary"),
                new Impact(impact.markdown("text"), impact.objects("figures", this::figure)),
                json.markdown("detection"),
                json.objects("timeline", this::timelineEntry),
                json.objects("factors", this::factor),
                json.markdown("resolution"),
                lessons(json.object("lessons")),
                json.objects("actionItems", this::actionItem),
                json.objects("sections", this::section),
                json.objects("links", this::link));
        return Optional.of(read);
    }

    private static Milestones milestones(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("started", "detected", "acknowledged", "mitigated", "resolved"));
        Milestones milestones = Milestones.NONE;
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            if (!json.has(kind.word())) continue;
            JsonObject milestone = json.object(kind.word());
            milestone.refuseNamesOtherThan(
                    Set.of("at", "on", "inWords", "asWritten", "entry", "notApplicable", "setBy"));
            String setBy = milestone.nameOrNull("setBy");
            String entry = milestone.nameOrNull("entry");
            When when = milestone.when(WhenNames.PLAIN);
            if (entry != null) {
                RowId id = rowId(milestone, "entry", entry);
                if (id != null) milestones = milestones.with(kind, new Milestone.TakenFrom(id, setBy));
            } else if (milestone.flag("notApplicable")) {
                milestones = milestones.with(kind, new Milestone.NotApplicable(setBy));
            } else if (!(when instanceof When.Unsaid)) {
                milestones = milestones.with(kind, new Milestone.WrittenDown(when, setBy));
            }
        }
        return milestones;
    }

    private Impact.Figure figure(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("id", "measure", "amount", "unit", "internal"));
        RowId id = ownId(json, "i");
        return new Impact.Figure(
                id, json.text("measure"), json.text("amount"), json.text("unit"), json.flag("internal"));
    }

    private TimelineEntry timelineEntry(JsonObject json) {
        json.refuseNamesOtherThan(
                Set.of("id", "at", "on", "inWords", "asWritten", "kind", "text", "source", "evidence", "internal"));
        TimelineEntry.Kind kind = json.oneOf("kind", TimelineEntry.Kind.values(), TimelineEntry.Kind::word);
        return new TimelineEntry(
                ownId(json, "t"),
                json.when(WhenNames.PLAIN),
                kind,
                json.markdown("text"),
                json.text("source"),
                json.text("evidence"),
                json.flag("internal"));
    }

    private Factor factor(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("id", "role", "category", "text", "ledTo", "internal"));
        Factor.Role role = json.oneOf("role", Factor.Role.values(), Factor.Role::word);
        return new Factor(
                ownId(json, "F"),
                role == null ? Factor.Role.CONTRIBUTING : role,
                json.nameOrNull("category"),
                json.markdown("text"),
                rowIds(json, "ledTo"),
                json.flag("internal"));
    }

    private static Lessons lessons(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("wentWell", "wentBadly", "gotLucky", "learned"));
        return new Lessons(
                lessonGroup(json, "wentWell"),
                lessonGroup(json, "wentBadly"),
                lessonGroup(json, "gotLucky"),
                lessonGroup(json, "learned"));
    }

    private static List<Markdown> lessonGroup(JsonObject json, String name) {
        return json.texts(name).stream()
                .map(Markdown::of)
                .filter(lesson -> !lesson.isEmpty())
                .toList();
    }

    private ActionItem actionItem(JsonObject json) {
        json.refuseNamesOtherThan(KNOWN_OF_ACTION_ITEM);
        ActionItem.State state = json.oneOf("state", ActionItem.State.values(), ActionItem.State::word);
        String number = json.nameOrNull("number");
        Optional<ActionItemNumber> parsed = number == null ? Optional.empty() : ActionItemNumber.parse(number);
        if (number != null && parsed.isEmpty())
            json.mistake("number", "“" + number + "” is not a number such as AI-17");
        return new ActionItem(
                ownId(json, "a"),
                parsed.orElse(null),
                json.markdown("text"),
                json.nameOrNull("owner"),
                json.when(WhenNames.DUE),
                json.oneOf("kind", ActionItem.Kind.values(), ActionItem.Kind::word),
                json.oneOf("priority", ActionItem.Priority.values(), ActionItem.Priority::word),
                state == null ? ActionItem.State.OPEN : state,
                json.text("ticket"),
                rowIds(json, "covers"),
                json.flag("internal"));
    }

    private Section section(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("id", "heading", "body", "after", "internal"));
        Part after = json.oneOf(
                "after",
                Part.values(),
                part -> part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return new Section(
                ownId(json, "s"),
                json.text("heading"),
                json.markdown("body"),
                after == null ? Part.LINKS : after,
                json.flag("internal"));
    }

    private Link link(JsonObject json) {
        json.refuseNamesOtherThan(Set.of("id", "address", "title", "internal"));
        return new Link(ownId(json, "l"), json.text("address"), json.text("title"), json.flag("internal"));
    }

    private RowId ownId(JsonObject json, String prefix) {
        String given = json.nameOrNull("id");
        RowId id = given == null ? null : rowId(json, "id", given);
        if (id != null && !ids.add(id.value()))
            json.mistake("id", "“" + id + "” names two rows; every row has its own");
        int next = 1;
        while (id == null) {
            if (ids.add(prefix + next)) id = new RowId(prefix + next);
            next++;
        }
        return id;
    }

    private static List<RowId> rowIds(JsonObject json, String name) {
        return json.texts(name).stream()
                .map(text -> rowId(json, name, text))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable RowId rowId(JsonObject json, String name, String text) {
        try {
            return new RowId(text);
        } catch (IllegalArgumentException e) {
            json.mistake(name, "“" + text + "” cannot name a row: 1 to 40 letters, digits and hyphens can");
            return null;
        }
    }
}
