package dev.debrief.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How the queue is, for whoever watches. Never down: a place outside that is down is no fault of this house. */
@Wellness
@ApplicationScoped
class DeliveriesHealth implements HealthCheck {
    private final Figures figures;

    DeliveriesHealth(Figures figures) {
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        Figures.Standing standing = figures.now();
        return HealthCheckResponse.named("deliveries")
                .up()
                .withData("waiting", standing.waiting())
                .withData("oldestSeconds", standing.oldest().toSeconds())
                .withData("unknown", standing.unknown())
                .withData("givenUp", standing.givenUp())
                .build();
    }
}
