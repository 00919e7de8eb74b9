package dev.debrief.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes guessing slow: a pause after five failed tries for one account, and after twenty from one network address. */
@ApplicationScoped
class Throttle {
    static final int TRIES_FOR_AN_ACCOUNT = 5;
    static final int TRIES_FROM_AN_ADDRESS = 20;

    private final SignInFailures failures;

    Throttle(SignInFailures failures) {
        this.failures = failures;
    }

    /** One try to get in as somebody, from somewhere. */
    final class Try {
        private final String account;
        private final String address;
        private final int triesLeft;
        private final Optional<Instant> pausedUntil;

        private Try(String account, String address) {
            this.account = account;
            this.address = address;
            Optional<Instant> pause = pause();
            this.triesLeft = pause.isPresent() ? 0 : count();
            // those who tried at the same moment used the tries up
            this.pausedUntil = pause.isPresent() || triesLeft >= 0 ? pause : pause();
        }

        private Optional<Instant> pause() {
            return Stream.of(account, address)
                    .flatMap(subject -> failures.pausedUntil(subject).stream())
                    .max(Instant::compareTo);
        }

        private int count() {
            int ofAccount = TRIES_FOR_AN_ACCOUNT - failures.count(account, TRIES_FOR_AN_ACCOUNT);
            return Math.min(ofAccount, TRIES_FROM_AN_ADDRESS - failures.count(address, TRIES_FROM_AN_ADDRESS));
        }

        /** Nothing may be tried before this instant. */
        Optional<Instant> pausedUntil() {
            return pausedUntil;
        }

        /** How many more tries there are if this one fails. */
        int triesLeft() {
            return Math.max(triesLeft, 0);
        }

        void succeeded() {
            failures.forget(account);
            failures.takeBack(address);
        }
    }

    /** The account is counted under a digest of what was typed, whether there is such an account or not. */
    Try begin(String account, String address) {
        byte[] digest = RandomToken.hash(account.strip().toLowerCase(Locale.ROOT));
        String written = new String(Base64.getUrlEncoder().withoutPadding().encode(digest), StandardCharsets.US_ASCII);
        return new Try("account " + written, "address " + address);
    }
}
