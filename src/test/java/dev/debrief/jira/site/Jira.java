package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that a Jira holds. Whoever reads or changes it holds its monitor. Every change goes into the history, moves the
 * date of the issue, is told to the index and makes a happening.
 */
public final class Jira {
    public static final List<String> RESOLUTIONS = List.of("Done", "Won't Do", "Duplicate", "Cannot Reproduce");
    public static final List<String> PRIORITIES = List.of("Highest", "High", "Medium", "Low", "Lowest");

    private final Deployment deployment;
    private final Clock clock;
    private final People people = new People();
    private final JiraPerson account;
    private final Index index;
    private final Map<String, JiraProject> projects = new LinkedHashMap<>();
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    private final Map<String, String> idsByKey = new LinkedHashMap<>();
    private final Map<String, Field> customs = new LinkedHashMap<>();
    private Consumer<Happening> told = happening -> {};
    private int lastId = 10_000;

    Jira(Deployment deployment, Clock clock) {
        this.deployment = deployment;
        this.clock = clock;
        this.index = new Index(clock);
        this.account = people.add("Debrief", "debrief@example.org");
    }

    void tells(Consumer<Happening> told) {
        this.told = told;
    }

    public Deployment deployment() {
        return deployment;
    }

    public People people() {
        return people;
    }

    /** Whose token Debrief has. */
    public JiraPerson account() {
        return account;
    }

    public Index index() {
        return index;
    }

    /** To the millisecond, as Jira keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Collection<JiraProject> projects() {
        return List.copyOf(projects.values());
    }

    public Optional<JiraProject> project(String idOrKey) {
        return projects.values().stream()
                .filter(project -> project.key().equals(idOrKey) || project.id().equals(idOrKey))
                .findFirst();
    }

    JiraProject makeProject(String key) {
        return projects.computeIfAbsent(key, name -> new JiraProject(String.valueOf(10_100 + projects.size()), name));
    }

    Field makeField(String name, Kind kind, List<String> options) {
        String id = "customfield_" + (10_010 + customs.size());
        Field field = new Field(id, name, kind, options);
        customs.put(id, field);
        return field;
    }

    public Optional<Field> field(String id) {
        return Optional.ofNullable(Field.SYSTEM.getOrDefault(id, customs.get(id)));
    }

    public List<Field> fields() {
        List<Field> all = new ArrayList<>(Field.SYSTEM.values());
        all.addAll(customs.values());
        return all;
    }

    public Collection<Issue> issues() {
        return List.copyOf(issues.values());
    }

    /** Also by a key that it had before it was moved. */
    public Optional<Issue> issue(String idOrKey) {
        return Optional.ofNullable(issues.get(idsByKey.getOrDefault(idOrKey, idOrKey)));
    }

    public Issue create(JiraPerson by, JiraProject project, IssueType type, Map<String, JsonNode> values) {
        Issue issue = new Issue(nextId(), project, type, by, now());
        issues.put(issue.id(), issue);
        idsByKey.put(issue.key(), issue.id());
        issue.values().put("priority", Json.text("3"));
        values.forEach((field, value) -> put(issue, field, value));
        index.note(issue);
        told.accept(happening("jira:issue_created", "issue_created", issue, by, Optional.empty(), Optional.empty()));
        return issue;
    }

    /** Changes what differs; nothing happens where nothing does. A JSON null empties the field. */
    public void edit(JiraPerson by, Issue issue, Map<String, JsonNode> values) {
        List<Change> changes = put(issue, values);
        String kind =
                changes.size() == 1 && changes.get(0).field().equals("assignee") ? "issue_assigned" : "issue_updated";
        if (!changes.isEmpty()) step(by, issue, kind, changes);
    }

    /** Goes along a transition and fills in its screen, all at once. */
    public void transition(JiraPerson by, Issue issue, Transition transition, Map<String, JsonNode> values) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        transition.resolution().ifPresent(resolution -> all.put("resolution", Json.text(resolution)));
        all.putAll(values);
        List<Change> changes = put(issue, all);
        Status before = issue.status();
        issue.stands(transition.to());
        if (!before.equals(transition.to())) changes.add(Changes.of(before, transition.to()));
        step(by, issue, "issue_generic", changes);
    }

    public Comment comment(JiraPerson by, Issue issue, Comment comment) {
        issue.comments().add(comment);
        told(by, issue, comment, "comment_created", "issue_commented");
        return comment;
    }

    public void comment(JiraPerson by, Issue issue, Comment before, Comment after) {
        issue.comments().replaceAll(each -> each.id().equals(before.id()) ? after : each);
        told(by, issue, after, "comment_updated", "issue_comment_edited");
    }

    public void uncomment(JiraPerson by, Issue issue, Comment comment) {
        issue.comments().removeIf(each -> each.id().equals(comment.id()));
        told(by, issue, comment, "comment_deleted", "issue_comment_deleted");
    }

    /** A link that was added: it stands in the history, as in a real one. */
    public void linked(JiraPerson by, Issue issue, String title) {
        step(by, issue, "issue_updated", List.of(Changes.ofLink(title)));
    }

    void move(JiraPerson by, Issue issue, JiraProject to) {
        String key = issue.key();
        JiraProject from = issue.project();
        issue.goesTo(to);
        idsByKey.put(issue.key(), issue.id());
        step(by, issue, "issue_moved", Changes.ofMove(from, key, issue));
    }

    void delete(JiraPerson by, Issue issue) {
        issues.remove(issue.id());
        index.forget(issue);
        told.accept(happening("jira:issue_deleted", "issue_deleted", issue, by, Optional.empty(), Optional.empty()));
    }

    /** An id that nothing else has. */
    public String nextId() {
        lastId++;
        return String.valueOf(lastId);
    }

    private void told(JiraPerson by, Issue issue, Comment comment, String event, String kind) {
        issue.touched(now());
        index.note(issue);
        told.accept(happening(event, "", issue, by, Optional.empty(), Optional.of(comment)));
        if (deployment.isCloud()) return;
        told.accept(happening("jira:issue_updated", kind, issue, by, Optional.empty(), Optional.of(comment)));
    }

    private void step(JiraPerson by, Issue issue, String kind, List<Change> changes) {
        Step step = new Step(nextId(), by, now(), changes);
        issue.history().add(step);
        issue.touched(now());
        index.note(issue);
        told.accept(happening("jira:issue_updated", kind, issue, by, Optional.of(step), Optional.empty()));
    }

    private Happening happening(
            String event, String kind, Issue issue, JiraPerson by, Optional<Step> step, Optional<Comment> comment) {
        return new Happening(event, kind, issue, by, step, comment, now());
    }

    private List<Change> put(Issue issue, Map<String, JsonNode> values) {
        List<Change> changes = new ArrayList<>();
        values.forEach((field, value) -> put(issue, field, value).ifPresent(changes::add));
        return changes;
    }

    private Optional<Change> put(Issue issue, String fieldId, JsonNode value) {
        Optional<JsonNode> before = issue.value(fieldId);
        Optional<JsonNode> after = Optional.of(value).filter(given -> !given.isNull() && !given.equals(Json.array()));
        if (before.equals(after)) return Optional.empty();
        after.ifPresentOrElse(
                given -> issue.values().put(fieldId, given),
                () -> issue.values().remove(fieldId));
        return Optional.of(Changes.of(this, field(fieldId).orElseThrow(), issue, before, after));
    }
}
