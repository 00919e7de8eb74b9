package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the front matter says about a document. Values that mean nothing are left where they are. */
final class FrontMatterFields {
    private FrontMatterFields() {}

    static Standing standing(FrontMatter matter) {
        IncidentNumber number = matter.take("number", IncidentNumber::parse).orElse(null);
        boolean archived = isTrue(matter, "archived");
        matter.take("status", status -> is(status, FrontMatterWriter.DRAFT));
        Optional<Instant> at = matter.take("published_at", FrontMatterFields::instant);
        Standing.Publication publication = null;
        if (at.isPresent()) {
            matter.take("status", status -> is(status, FrontMatterWriter.PUBLISHED));
            publication = new Standing.Publication(
                    at.get(), matter.take("published_by").orElse(null));
        }
        return new Standing(number, publication, archived);
    }

    static Head head(FrontMatter matter, String title, ZoneId zone, Template template) {
        return new Head(
                title,
                matter.take("severity").orElse(null),
                matter.take("type").orElse(null),
                matter.takeNames("services"),
                matter.take("team").orElse(null),
                matter.take("lead").orElse(null),
                new Head.Roles(
                        matter.takeNames("commanders"),
                        matter.takeNames("communications"),
                        matter.takeNames("scribes")),
                matter.takeNames("participants"),
                matter.takeNames("authors"),
                matter.takeNames("tags"),
                zone,
                isTrue(matter, "drill"),
                matter.take("duplicate_of", IncidentNumber::parse).orElse(null),
                template);
    }

    static NamedTemplate template(FrontMatter matter, Templates templates) {
        Optional<String> key =
                matter.take("template", text -> Optional.of(Line.of(text)).filter(line -> !line.isEmpty()));
        if (key.isEmpty()) return NamedTemplate.NONE;
        int version =
                matter.take("template_version", FrontMatterFields::version).orElse(0);
        return NamedTemplate.of(key.get(), version, templates);
    }

    /** 0 where the file does not say. */
    static int revision(FrontMatter matter) {
        return matter.take("revision", FrontMatterFields::version).orElse(0);
    }

    private static Optional<Integer> version(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** @param marks the entries from which milestones are taken; they win over a time in the front matter */
    static Milestones milestones(FrontMatter matter, Map<Milestone.Kind, RowId> marks, ZoneId zone) {
        Map<Milestone.Kind, Milestone> known = new EnumMap<>(Milestone.Kind.class);
        for (Milestone.Kind kind : Milestone.Kind.values()) {
            Milestone milestone = milestone(matter, kind.word(), marks.get(kind), zone);
            if (milestone != null) known.put(kind, milestone);
        }
        return new Milestones(known);
    }

    private static @Nullable Milestone milestone(FrontMatter matter, String key, @Nullable RowId marked, ZoneId zone) {
        boolean fromTimeline = matter.take(key + FrontMatterWriter.FROM, from -> is(from, FrontMatterWriter.TIMELINE))
                .isPresent();
        if (marked != null) {
            if (fromTimeline) matter.take(key);
            return new Milestone.TakenFrom(marked, setBy(matter, key));
        }
        if (matter.take(key, text -> is(text, FrontMatterWriter.NOT_APPLICABLE)).isPresent()) {
            return new Milestone.NotApplicable(setBy(matter, key));
        }
        Optional<When> when = matter.take(
                key, text -> Optional.of(WhenText.read(text, zone)).filter(read -> !(read instanceof When.Unsaid)));
        return when.isEmpty() ? null : new Milestone.WrittenDown(when.get(), setBy(matter, key));
    }

    private static @Nullable String setBy(FrontMatter matter, String key) {
        return matter.take(key + FrontMatterWriter.SET_BY).orElse(null);
    }

    private static boolean isTrue(FrontMatter matter, String key) {
        return matter.take(key, text -> is(text, FrontMatterWriter.TRUE)).isPresent();
    }

    private static Optional<String> is(String text, String word) {
        return text.equalsIgnoreCase(word) ? Optional.of(word) : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
