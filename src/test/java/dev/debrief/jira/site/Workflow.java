package dev.debrief.jira.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The statuses of a project and the ways between them. The first status is the one of new issues. */
public final class Workflow {
    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final List<Transition> transitions = new ArrayList<>();

    /** What a new project has: three statuses, each reached from everywhere; done sets the resolution. */
    public static Workflow simple() {
        Workflow flow = new Workflow()
                .status("To Do", Category.TO_DO)
                .status("In Progress", Category.IN_PROGRESS)
                .status("Done", Category.DONE);
        flow.transition("To Do", "To Do");
        flow.transition("In Progress", "In Progress");
        flow.transition("Done", "Done").resolvesAs("Done").offers("resolution");
        return flow;
    }

    /** The old one of Jira: several steps, a resolution asked for, and no way back to where it began. */
    public static Workflow classic() {
        Workflow flow = new Workflow()
                .status("Open", Category.TO_DO)
                .status("In Progress", Category.IN_PROGRESS)
                .status("Resolved", Category.DONE)
                .status("Closed", Category.DONE)
                .status("Reopened", Category.TO_DO);
        flow.transition("Start Progress", "In Progress", "Open", "Reopened");
        flow.transition("Resolve Issue", "Resolved", "Open", "In Progress", "Reopened")
                .requires("resolution");
        flow.transition("Close Issue", "Closed", "Resolved");
        flow.transition("Reopen Issue", "Reopened", "Resolved", "Closed");
        return flow;
    }

    public Workflow status(String name, Category category) {
        statuses.put(name, new Status(name, category));
        return this;
    }

    /** Adds a way to a status; from everywhere where no other status is named. */
    public Transition transition(String name, String to, String... from) {
        Transition transition =
                new Transition(String.valueOf(transitions.size() * 10 + 11), name, at(to), Set.of(from));
        transitions.add(transition);
        return transition;
    }

    /** The transition of that name. */
    public Transition transition(String name) {
        return transitions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no transition " + name));
    }

    /** Takes a way out, as an administrator may at any time. */
    public Workflow without(String transition) {
        transitions.remove(transition(transition));
        return this;
    }

    /** The ways that lead out of a status. */
    public List<Transition> from(Status status) {
        return transitions.stream().filter(each -> each.leaves(status)).toList();
    }

    public List<Status> statuses() {
        return List.copyOf(statuses.values());
    }

    Status first() {
        return statuses.values().iterator().next();
    }

    private Status at(String name) {
        Status status = statuses.get(name);
        if (status == null) throw new IllegalArgumentException("no status " + name);
        return status;
    }
}
