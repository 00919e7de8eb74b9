package dev.debrief.jira.site;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project, as an administrator sets it up: everything can be changed at any time, as in a real one. */
public final class JiraProject {
    private final String id;
    private final String key;
    private final Map<String, IssueType> types = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private final Set<Permission> denied = EnumSet.noneOf(Permission.class);
    private Workflow workflow = Workflow.simple();
    private Optional<String> fault = Optional.empty();
    private int lastNumber;

    JiraProject(String id, String key) {
        this.id = id;
        this.key = key;
        List.of("Task", "Bug", "Story").forEach(this::type);
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    public String name() {
        return "Project " + key;
    }

    /** The type of that name, made at its first mention. */
    public synchronized IssueType type(String name) {
        return types.computeIfAbsent(name, IssueType::new);
    }

    public synchronized List<IssueType> types() {
        return List.copyOf(types.values());
    }

    public synchronized JiraProject withoutType(String name) {
        types.remove(name);
        return this;
    }

    public synchronized JiraProject component(String name) {
        components.add(name);
        return this;
    }

    public synchronized List<String> components() {
        return List.copyOf(components);
    }

    /** The id of a component, as text. */
    public String idOf(String component) {
        return id + "0" + components().indexOf(component);
    }

    public synchronized JiraProject workflow(Workflow workflow) {
        this.workflow = workflow;
        return this;
    }

    public synchronized Workflow workflow() {
        return workflow;
    }

    /** Takes permissions from Debrief's account; without BROWSE_PROJECTS it sees nothing of the project. */
    public synchronized JiraProject denies(Permission... permissions) {
        denied.addAll(List.of(permissions));
        return this;
    }

    public synchronized JiraProject allowsAll() {
        denied.clear();
        return this;
    }

    public synchronized boolean allows(Permission permission) {
        return !denied.contains(permission) && !denied.contains(Permission.BROWSE_PROJECTS);
    }

    /** From now on every new issue is refused with the same message, as with a broken validator of an app. */
    public synchronized JiraProject misconfigured(String message) {
        fault = Optional.of(message);
        return this;
    }

    public synchronized JiraProject mended() {
        fault = Optional.empty();
        return this;
    }

    public synchronized Optional<String> fault() {
        return fault;
    }

    synchronized String nextKey() {
        lastNumber++;
        return key + "-" + lastNumber;
    }
}
