package dev.debrief.jira.site.contract;

import dev.debrief.jira.site.Deployment;
import dev.debrief.jira.site.line.Answer;
import dev.debrief.jira.site.line.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Holds every request and answer against the published document of the API, and remembers what does not keep it. Where
 * the documents are not at hand nothing is looked at. Looking takes its time: it happens beside the calls, in their
 * order, and nobody waits for it but who asks what was found.
 */
public final class Contract {
    private static final Executor BESIDE = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "jira-contract");
        thread.setDaemon(true);
        return thread;
    });

    private final Deployment deployment;
    private final List<String> violations = new ArrayList<>();
    private CompletableFuture<Void> looking = CompletableFuture.completedFuture(null);
    private boolean resting;

    public Contract(Deployment deployment) {
        this.deployment = deployment;
    }

    /** What was asked and never answered as Jira does. */
    public synchronized void check(Request request) {
        if (!resting) looking = looking.thenRunAsync(() -> look(request, Optional.empty()), BESIDE);
    }

    /** What was asked and what was answered. */
    public synchronized void check(Request request, Answer answer) {
        if (!resting) looking = looking.thenRunAsync(() -> look(request, Optional.of(answer)), BESIDE);
    }

    /** What did not keep the contract so far, in words. */
    public List<String> violations() {
        caughtUp();
        synchronized (violations) {
            return List.copyOf(violations);
        }
    }

    public void pardon() {
        caughtUp();
        synchronized (violations) {
            violations.clear();
        }
    }

    /** Looks at nothing from now on. */
    public synchronized void rest() {
        resting = true;
    }

    private void caughtUp() {
        CompletableFuture<Void> last;
        synchronized (this) {
            last = looking;
        }
        last.join();
    }

    private void look(Request request, Optional<Answer> answer) {
        Published.of(deployment).ifPresent(published -> {
            add(request, "asks", published.request(request));
            answer.ifPresent(said -> add(request, "gets", published.answer(request, said)));
            if (!deployment.isCloud()) return;
            add(request, "asks", Documents.faults(request.body()));
            answer.ifPresent(said -> add(request, "gets", Documents.faults(said.body())));
        });
    }

    private void add(Request request, String does, List<String> faults) {
        synchronized (violations) {
            faults.forEach(
                    fault -> violations.add(request.method() + " " + request.path() + " " + does + ": " + fault));
        }
    }
}
