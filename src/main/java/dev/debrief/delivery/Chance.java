package dev.debrief.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The source of what is left to chance: how long a pause is exactly. */
final class Chance {
    @Produces
    @ApplicationScoped
    RandomGenerator random() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
