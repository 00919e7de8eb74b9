package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Lets people in who know their password. Takes as long, and says the same, for addresses nobody has. */
@ApplicationScoped
class SignIn {
    /** What came of it. */
    sealed interface Outcome {
        record Welcome(Person person) implements Outcome {}

        record Wrong(int triesLeft) implements Outcome {}

        record Paused(Instant until) implements Outcome {}
    }

    private final Throttle throttle;
    private final Accounts accounts;

    SignIn(Throttle throttle, Accounts accounts) {
        this.throttle = throttle;
        this.accounts = accounts;
    }

    Outcome attempt(String email, String typedPassword, String networkAddress) {
        Throttle.Try attempt = throttle.begin(email, networkAddress);
        if (attempt.pausedUntil().isPresent())
            return new Outcome.Paused(attempt.pausedUntil().get());
        Optional<Person> person = accounts.withAddress(email).filter(Person::maySignIn);
        boolean right = Password.of(typedPassword).isBehind(person.flatMap(Person::passwordHash));
        if (!right || person.isEmpty()) return new Outcome.Wrong(attempt.triesLeft());
        attempt.succeeded();
        return new Outcome.Welcome(person.get());
    }

    /** Looks accounts up in a short transaction of its own, so that comparing passwords holds no connection. */
    @ApplicationScoped
    static class Accounts {
        @Transactional
        Optional<Person> withAddress(String email) {
            return Person.find("lower(email) = lower(?1)", Written.tidy(email)).firstResultOptional();
        }
    }
}
