package dev.debrief.people;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes guessing the words of an address slow: a pause after twenty wrong ones from one network address. */
@ApplicationScoped
public class Guesses {
    private static final int TRIES = 20;

    private final SignInFailures failures;

    Guesses(SignInFailures failures) {
        this.failures = failures;
    }

    /** Whether whoever asks has to wait before trying again. */
    public boolean isPaused(RoutingContext context) {
        return failures.pausedUntil(subject(context)).isPresent();
    }

    /** The words of this request were wrong. */
    public void wrong(RoutingContext context) {
        failures.count(subject(context), TRIES);
    }

    private static String subject(RoutingContext context) {
        return "words from " + context.request().remoteAddress().hostAddress();
    }
}
