package dev.debrief.jira.settings;

import dev.debrief.document.ActionItem;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Side;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.TeamMap;
import dev.debrief.jira.team.TeamRow;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How the items of a team become issues, as typed.
 *
 * @param team its number; empty for all teams without a map of their own
 * @param labels one a line, as components and refusals
 * @param priorities from the word of a priority to a name in Jira
 * @param states from a standing to a status
 * @param owners whose value counts
 * @param fields from Jira's name of a field to what was chosen
 */
record TeamForm(
        String team,
        String project,
        String type,
        String creates,
        String labels,
        String components,
        String refusals,
        Map<ActionItem.Priority, String> priorities,
        Map<Standing, String> states,
        Map<Field, Side> owners,
        boolean comments,
        Map<String, String> fields) {
    private static final String FIELD = "field-";

    static TeamForm empty() {
        return new TeamForm(
                "",
                "",
                "Task",
                Creates.ON_PUBLICATION.word(),
                "",
                "",
                String.join("\n", TeamMap.REFUSALS),
                Map.of(),
                Map.of(),
                Map.of(
                        Field.STATE,
                        Side.JIRA,
                        Field.ASSIGNEE,
                        Side.JIRA,
                        Field.DUE,
                        Side.DEBRIEF,
                        Field.SUMMARY,
                        Side.DEBRIEF),
                false,
                Map.of());
    }

    static TeamForm of(TeamRow row) {
        TeamMap map = TeamMap.of(row);
        Map<ActionItem.Priority, String> priorities = new EnumMap<>(ActionItem.Priority.class);
        for (ActionItem.Priority one : ActionItem.Priority.values())
            priorities.put(one, map.priorities().getOrDefault(one.word(), ""));
        Map<String, String> fields = new LinkedHashMap<>();
        map.fields().forEach(field -> fields.put(field.id(), field.typed()));
        return new TeamForm(
                row.team == null ? "" : Long.toString(row.team.id()),
                row.project,
                row.issueType,
                row.creates,
                String.join("\n", row.labels),
                String.join("\n", row.components),
                String.join("\n", row.refusals),
                priorities,
                map.states(),
                map.owners(),
                row.comments,
                fields);
    }

    /** A checkbox that is not sent is not chosen; a field that the page did not ask for stays. */
    TeamForm typed(MultivaluedMap<String, String> form) {
        Map<ActionItem.Priority, String> newPriorities = new EnumMap<>(ActionItem.Priority.class);
        for (ActionItem.Priority one : ActionItem.Priority.values()) newPriorities.put(one, said(form, name(one)));
        Map<Standing, String> newStates = new EnumMap<>(Standing.class);
        for (Standing one : Standing.values()) newStates.put(one, said(form, name(one)));
        Map<Field, Side> newOwners = new EnumMap<>(Field.class);
        for (Field one : Field.values())
            newOwners.put(one, said(form, name(one)).equals("debrief") ? Side.DEBRIEF : Side.JIRA);
        Map<String, String> newFields = new LinkedHashMap<>(fields);
        form.forEach((name, values) -> {
            if (name.startsWith(FIELD))
                newFields.put(
                        name.substring(FIELD.length()),
                        String.join("\n", values).strip());
        });
        return new TeamForm(
                said(form, "team"),
                said(form, "project"),
                said(form, "type"),
                said(form, "creates"),
                said(form, "labels"),
                said(form, "components"),
                said(form, "refusals"),
                newPriorities,
                newStates,
                newOwners,
                form.containsKey("comments"),
                newFields);
    }

    /** Whose value counts. */
    Side owner(Field field) {
        return owners.getOrDefault(field, Side.JIRA);
    }

    /** What the environment says of it stays. */
    TeamForm as(TeamForm fixed) {
        return with(fixed.team, fixed.project, fixed.type).at(fixed.creates);
    }

    private TeamForm at(String when) {
        return new TeamForm(
                team, project, type, when, labels, components, refusals, priorities, states, owners, comments, fields);
    }

    /** A map never becomes that of another team. */
    TeamForm of(String sameTeam) {
        return with(sameTeam, project, type);
    }

    TeamForm naming(String key, String name) {
        return with(team, key, name);
    }

    private TeamForm with(String who, String where, String what) {
        return new TeamForm(
                who, where, what, creates, labels, components, refusals, priorities, states, owners, comments, fields);
    }

    private static String said(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** The name of an input. */
    static String name(ActionItem.Priority priority) {
        return "priority-" + priority.word();
    }

    static String name(Standing standing) {
        return "state-" + standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Field field) {
        return "owner-" + field.word();
    }

    static String nameOfField(String id) {
        return FIELD + id;
    }

    /** What people call the team. */
    static String nameOf(TeamRow row) {
        return row.team == null ? "All other teams" : row.team.name();
    }

    static String inWords(Creates creates) {
        return switch (creates) {
            case AT_ONCE -> "at once";
            case ON_PUBLICATION -> "when the post-mortem is published";
            case BY_HAND -> "by hand";
        };
    }

    static List<Choice> creates(String chosen) {
        return Arrays.stream(Creates.values())
                .map(one -> new Choice(one.word(), inWords(one), one.word().equals(chosen)))
                .toList();
    }
}
