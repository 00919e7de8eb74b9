package dev.debrief.jira.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.document.ActionItem;
import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.merge.Field;
import dev.debrief.jira.merge.Standing;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.FixedField;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the settings of a team's map read and write here, each in a short transaction of its own. */
@ApplicationScoped
class TeamDesk {
    private final Connecting connecting;
    private final EntityManager entities;
    private final ObjectMapper json;

    TeamDesk(Connecting connecting, EntityManager entities, ObjectMapper json) {
        this.connecting = connecting;
        this.entities = entities;
        this.json = json;
    }

    /**
     * A map as it is kept, or a new one.
     *
     * @param id 0 for a new one
     * @param isFixed whether project, type and time come from the environment
     */
    record Kept(
            long id,
            long site,
            String siteName,
            boolean isCloud,
            String heading,
            boolean isFixed,
            String stopped,
            TeamForm form,
            List<Choice> teams) {
        /** The same with this team chosen. */
        Kept choosing(String team) {
            return new Kept(id, site, siteName, isCloud, heading, isFixed, stopped, form.of(team), teams);
        }
    }

    /** Empty where there is no such map, or its Jira is not connected any more. */
    @Transactional
    Optional<Kept> map(long id) {
        return TeamRow.<TeamRow>findByIdOptional(id)
                .filter(row -> row.site.isConnected())
                .map(row -> new Kept(
                        id,
                        row.site.id(),
                        SitePage.nameOf(row.site.address),
                        row.site.kind() == Deployment.CLOUD,
                        TeamForm.nameOf(row),
                        row.team == null && row.site.fromEnvironment,
                        row.stopped,
                        TeamForm.of(row),
                        List.of()));
    }

    /** A new one; empty where that Jira is not connected. */
    @Transactional
    Optional<Kept> empty(long site) {
        return SiteRow.connected(site)
                .map(row -> new Kept(
                        0,
                        site,
                        SitePage.nameOf(row.address),
                        row.kind() == Deployment.CLOUD,
                        "Another team",
                        false,
                        "",
                        TeamForm.empty(),
                        teams()));
    }

    private static List<Choice> teams() {
        List<Choice> all = new ArrayList<>();
        if (mapped("").isEmpty()) all.add(new Choice("", "All teams without a map of their own", false));
        Team.<Team>list("order by lower(name), id").stream()
                .filter(team -> mapped(Long.toString(team.id())).isEmpty())
                .forEach(team -> all.add(new Choice(Long.toString(team.id()), team.name(), false)));
        return all;
    }

    private static Optional<TeamRow> mapped(String team) {
        return team.isEmpty()
                ? TeamRow.find("team is null and site.disconnectedAt is null").firstResultOptional()
                : TeamRow.find("team.id = ?1 and site.disconnectedAt is null", Long.parseLong(team))
                        .firstResultOptional();
    }

    /** Why this team cannot have a new map; empty where it can. */
    @Transactional
    Optional<String> isTaken(String team) {
        if (!team.isEmpty() && team(team) == null) return Optional.of("Choose a team.");
        return mapped(team)
                .map(row -> (row.team == null ? "They" : "Its items") + " become issues in "
                        + SitePage.nameOf(row.site.address) + " already.");
    }

    private static @Nullable Team team(String number) {
        return number.matches("[0-9]{1,18}") ? Team.findById(Long.parseLong(number)) : null;
    }

    /** Keeps it, new or not: what waited for it goes on. Null fields stay as they are. Answers its number. */
    @Transactional
    long keep(Kept kept, TeamForm form, @Nullable List<FixedField> fields) {
        SiteRow site = SiteRow.held(kept.site());
        Team team = form.team().isEmpty() ? null : team(form.team());
        TeamRow row = connecting.team(
                site,
                team,
                form.project(),
                form.type(),
                Creates.of(form.creates()).orElseThrow());
        row.labels = FieldValue.lines(form.labels());
        row.components = FieldValue.lines(form.components());
        row.refusals = FieldValue.lines(form.refusals());
        row.priorities = written(form.priorities());
        row.states = states(form.states());
        row.stateOwner = form.owner(Field.STATE).word();
        row.assigneeOwner = form.owner(Field.ASSIGNEE).word();
        row.dueOwner = form.owner(Field.DUE).word();
        row.summaryOwner = form.owner(Field.SUMMARY).word();
        row.comments = form.comments();
        if (fields != null) row.fields = FixedField.write(fields);
        return row.id();
    }

    private String written(Map<ActionItem.Priority, String> priorities) {
        Map<String, String> words = new LinkedHashMap<>();
        priorities.forEach((priority, name) -> {
            if (!name.isEmpty()) words.put(priority.word(), name);
        });
        return json(words);
    }

    private String states(Map<Standing, String> states) {
        Map<String, String> words = new LinkedHashMap<>();
        states.forEach((standing, name) -> {
            if (!name.isEmpty()) words.put(standing.word(), name);
        });
        return json(words);
    }

    private String json(Map<String, String> words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("words can be written", impossible);
        }
    }

    /** The team has no map of its own any more; its issues go by that of all other teams. */
    @Transactional
    void remove(long id) {
        TeamRow row = TeamRow.findById(id);
        if (row == null) return;
        entities.createNativeQuery("""
                        update jira_link set team_map_id =
                            (select id from jira_team where site_id = :site and team_id is null and id <> :map)
                         where team_map_id = :map""")
                .setParameter("site", row.site.id())
                .setParameter("map", id)
                .executeUpdate();
        row.delete();
    }
}
