package dev.debrief.jira.site;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Jira holds of an issue. Values are kept by field id in a plain form: text for lines, dates, options and the ids
 * of people and priorities, an array of text for labels and components, a document or wiki text for long texts.
 */
public final class Issue {
    private final String id;
    private final JiraPerson reporter;
    private final Instant created;
    private final IssueType type;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Map<String, JsonNode> properties = new LinkedHashMap<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Step> history = new ArrayList<>();
    private JiraProject project;
    private String key;
    private Status status;
    private Instant updated;
    private boolean forbidden;

    Issue(String id, JiraProject project, IssueType type, JiraPerson reporter, Instant now) {
        this.id = id;
        this.project = project;
        this.key = project.nextKey();
        this.type = type;
        this.status = project.workflow().first();
        this.reporter = reporter;
        this.created = now;
        this.updated = now;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public JiraProject project() {
        return project;
    }

    public IssueType type() {
        return type;
    }

    public Status status() {
        return status;
    }

    public JiraPerson reporter() {
        return reporter;
    }

    public Instant created() {
        return created;
    }

    public Instant updated() {
        return updated;
    }

    public boolean isForbidden() {
        return forbidden;
    }

    public Optional<JsonNode> value(String fieldId) {
        return Optional.ofNullable(values.get(fieldId));
    }

    public Map<String, JsonNode> values() {
        return values;
    }

    public Map<String, JsonNode> properties() {
        return properties;
    }

    public List<Comment> comments() {
        return comments;
    }

    public List<Link> links() {
        return links;
    }

    public List<Step> history() {
        return history;
    }

    /** The transitions that lead out of where it is. */
    public List<Transition> transitions() {
        return project.workflow().from(status);
    }

    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        value("labels").ifPresent(array -> array.forEach(label -> labels.add(label.textValue())));
        return labels;
    }

    void stands(Status at) {
        status = at;
    }

    void goesTo(JiraProject other) {
        project = other;
        key = other.nextKey();
        values.remove("components");
        if (!other.workflow().statuses().contains(status))
            status = other.workflow().first();
    }

    void touched(Instant now) {
        updated = now;
    }

    void hidden(boolean from) {
        forbidden = from;
    }
}
