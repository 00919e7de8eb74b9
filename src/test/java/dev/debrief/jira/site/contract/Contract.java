package dev.debrief.jira.site.contract;

import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Holds every request and answer against the published document of the API, and remembers what does not keep it. Where
 * the documents are not at hand nothing is looked at.
 */
public final class Contract {
    private final Deployment deployment;
    private final Optional<Published> published;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private volatile boolean resting;

    public Contract(Deployment deployment) {
        this.deployment = deployment;
        this.published = Published.of(deployment);
    }

    public void checkRequest(Request request) {
        if (resting || published.isEmpty()) return;
        add(request, "asks", published.get().request(request));
        if (deployment.isCloud()) add(request, "asks", Documents.faults(request.body()));
    }

    public void checkAnswer(Request request, Answer answer) {
        if (resting || published.isEmpty()) return;
        add(request, "gets", published.get().answer(request, answer));
        if (deployment.isCloud()) add(request, "gets", Documents.faults(answer.body()));
    }

    public List<String> violations() {
        return List.copyOf(violations);
    }

    public void pardon() {
        violations.clear();
    }

    /** Looks at nothing from now on. */
    public void rest() {
        resting = true;
    }

    private void add(Request request, String does, List<String> faults) {
        faults.forEach(fault -> violations.add(request.method() + " " + request.path() + " " + does + ": " + fault));
    }
}
