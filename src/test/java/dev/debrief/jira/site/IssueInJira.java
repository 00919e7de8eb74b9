package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An issue as a test sees it, and what somebody does to it in Jira. It is read anew at every call. */
public final class IssueInJira {
    private final Jira jira;
    private final Issue issue;
    private final JiraPerson by;

    IssueInJira(Jira jira, Issue issue, JiraPerson by) {
        this.jira = jira;
        this.issue = issue;
        this.by = by;
    }

    /** The same issue in the hands of another person. */
    public IssueInJira as(JiraPerson person) {
        return new IssueInJira(jira, issue, person);
    }

    public String id() {
        return issue.id();
    }

    public String key() {
        return read(Issue::key);
    }

    public String summary() {
        return text("summary").orElse("");
    }

    /** A document on Cloud, wiki text in a Data Center. */
    public Optional<JsonNode> description() {
        return read(each -> each.value("description"));
    }

    public Status status() {
        return read(Issue::status);
    }

    public Optional<String> resolution() {
        return text("resolution");
    }

    public Optional<JiraPerson> assignee() {
        return text("assignee").flatMap(jira.people()::byAccountId);
    }

    public Optional<LocalDate> due() {
        return text("duedate").map(LocalDate::parse);
    }

    public List<String> labels() {
        return read(Issue::labels);
    }

    public String priority() {
        return Jira.PRIORITIES.get(Integer.parseInt(text("priority").orElse("3")) - 1);
    }

    public Instant updated() {
        return read(Issue::updated);
    }

    /** What a field holds, in the plain form that {@link Issue} describes. */
    public Optional<JsonNode> value(String fieldId) {
        return read(each -> each.value(fieldId));
    }

    public Optional<JsonNode> property(String key) {
        return read(each -> Optional.ofNullable(each.properties().get(key)));
    }

    public List<Link> links() {
        return read(each -> List.copyOf(each.links()));
    }

    public List<Comment> comments() {
        return read(each -> List.copyOf(each.comments()));
    }

    public List<Step> history() {
        return read(each -> List.copyOf(each.history()));
    }

    public boolean isDeleted() {
        return read(each -> jira.issue(each.id()).isEmpty());
    }

    public IssueInJira edit(String summary) {
        return set("summary", Json.text(summary));
    }

    public IssueInJira describe(JsonNode description) {
        return set("description", description);
    }

    public IssueInJira assign(JiraPerson person) {
        return set("assignee", Json.text(person.accountId()));
    }

    public IssueInJira unassign() {
        return clear("assignee");
    }

    public IssueInJira due(LocalDate date) {
        return set("duedate", Json.text(date.toString()));
    }

    public IssueInJira clear(String fieldId) {
        return set(fieldId, Json.array());
    }

    public IssueInJira label(String... labels) {
        var all = Json.array();
        Stream.concat(labels().stream(), Stream.of(labels)).distinct().forEach(all::add);
        return set("labels", all);
    }

    public IssueInJira priority(String name) {
        return set("priority", Json.text(String.valueOf(Jira.PRIORITIES.indexOf(name) + 1)));
    }

    /** A value in the plain form that {@link Issue} describes. */
    public IssueInJira set(String fieldId, JsonNode value) {
        synchronized (jira) {
            jira.edit(by, issue, Map.of(fieldId, value));
        }
        return this;
    }

    /** Along the transition of that name, or to the status of that name. */
    public IssueInJira transition(String name) {
        return transition(name, Map.of());
    }

    public IssueInJira transition(String name, Map<String, JsonNode> screen) {
        synchronized (jira) {
            Transition way = issue.transitions().stream()
                    .filter(each -> each.name().equals(name) || each.to().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no way " + name + " from " + issue.status()));
            jira.transition(by, issue, way, screen);
        }
        return this;
    }

    /** The comment at that place says something else from now on. */
    public IssueInJira recomment(int place, String text) {
        synchronized (jira) {
            Comment before = issue.comments().get(place);
            jira.comment(by, issue, before, before.saying(prose(text), by, jira.now()));
        }
        return this;
    }

    /** The comment at that place is deleted. */
    public IssueInJira uncomment(int place) {
        synchronized (jira) {
            jira.uncomment(by, issue, issue.comments().get(place));
        }
        return this;
    }

    public IssueInJira comment(String text) {
        synchronized (jira) {
            jira.comment(
                    by, issue, new Comment(jira.nextId(), by, by, prose(text), Json.array(), jira.now(), jira.now()));
        }
        return this;
    }

    private JsonNode prose(String text) {
        return jira.deployment().isCloud() ? Documents.of(text) : Json.text(text);
    }

    /** To another project: the key becomes another, the id stays. */
    public IssueInJira move(JiraProject to) {
        synchronized (jira) {
            jira.move(by, issue, to);
        }
        return this;
    }

    public void delete() {
        synchronized (jira) {
            jira.delete(by, issue);
        }
    }

    /** Hides it from Debrief's account, as a security level does. */
    public IssueInJira forbid() {
        return hidden(true);
    }

    public IssueInJira allow() {
        return hidden(false);
    }

    private IssueInJira hidden(boolean hidden) {
        synchronized (jira) {
            issue.hidden(hidden);
        }
        return this;
    }

    private Optional<String> text(String fieldId) {
        return value(fieldId).map(JsonNode::asText);
    }

    private <T> T read(Function<Issue, T> what) {
        synchronized (jira) {
            return what.apply(issue);
        }
    }
}
