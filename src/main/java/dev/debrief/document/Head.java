package dev.debrief.document;

import dev.debrief.shared.IncidentNumber;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers see first. People, teams and services are named as they are written; {@code severity} and {@code type}
 * are the configured names ({@code SEV2}, {@code Data loss}).
 *
 * @param title one line, 1 to {@value #LONGEST_TITLE} characters
 * @param timeZone the zone in which the incident's times are shown
 * @param duplicateOf the incident that tells the story instead of this one
 * @param template the form under which it is written
 */
public record Head(
        String title,
        @Nullable String severity,
        @Nullable String type,
        List<String> services,
        @Nullable String team,
        @Nullable String lead,
        Roles roles,
        List<String> participants,
        List<String> authors,
        List<String> tags,
        ZoneId timeZone,
        boolean drill,
        @Nullable IncidentNumber duplicateOf,
        Template template) {

    public static final int LONGEST_TITLE = 300;

    /** A head under no template. */
    public Head(
            String title,
            @Nullable String severity,
            @Nullable String type,
            List<String> services,
            @Nullable String team,
            @Nullable String lead,
            Roles roles,
            List<String> participants,
            List<String> authors,
            List<String> tags,
            ZoneId timeZone,
            boolean drill,
            @Nullable IncidentNumber duplicateOf) {
        this(
                title,
                severity,
                type,
                services,
                team,
                lead,
                roles,
                participants,
                authors,
                tags,
                timeZone,
                drill,
                duplicateOf,
                Template.NONE);
    }

    public Head {
        title = title.strip();
        if (title.isBlank()) throw new IllegalArgumentException("a post-mortem has a title");
        if (title.length() > LONGEST_TITLE || title.indexOf('\n') >= 0 || title.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a title is one line of at most " + LONGEST_TITLE + " characters");
        }
        severity = Line.orNull(severity);
        type = Line.orNull(type);
        team = Line.orNull(team);
        lead = Line.orNull(lead);
        services = Line.each(services);
        participants = Line.each(participants);
        authors = Line.each(authors);
        tags = Line.each(tags);
    }

    /** Who held which role while the incident lasted, by name. */
    public record Roles(List<String> commanders, List<String> communications, List<String> scribes) {
        public static final Roles NONE = new Roles(List.of(), List.of(), List.of());

        public Roles {
            commanders = Line.each(commanders);
            communications = Line.each(communications);
            scribes = Line.each(scribes);
        }
    }

    /** The same under another template. */
    public Head under(Template other) {
        return new Head(
                title,
                severity,
                type,
                services,
                team,
                lead,
                roles,
                participants,
                authors,
                tags,
                timeZone,
                drill,
                duplicateOf,
                other);
    }

    /** A head with a title and nothing else. */
    public static Head titled(String title, ZoneId timeZone) {
        return new Head(
                title,
                null,
                null,
                List.of(),
                null,
                null,
                Roles.NONE,
                List.of(),
                List.of(),
                List.of(),
                timeZone,
                false,
                null);
    }
}
