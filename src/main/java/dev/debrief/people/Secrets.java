package dev.debrief.people;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this installation's secret comes from: the environment, otherwise a file beside the data. */
@Singleton
final class Secrets {
    @Produces
    @Singleton
    @Startup
    Secret secret(
            @ConfigProperty(name = "debrief.secret") Optional<String> given,
            @ConfigProperty(name = "debrief.data", defaultValue = "data") Path data) {
        return given.filter(text -> !text.isEmpty())
                .map(Secret::given)
                .orElseGet(() -> SecretFile.in(data).read());
    }
}
