package dev.debrief.database;

import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Refuses a database that a newer Debrief has changed, before anybody reads or writes in it. */
@ApplicationScoped
class Migrations {
    private static final int BEFORE_EVERYBODY = 1;

    void refuseNewer(@Observes @Priority(BEFORE_EVERYBODY) StartupEvent start, Flyway flyway) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new CannotStart("A newer Debrief has changed this database (step " + version
                            + "), and this older one could damage it. Start the newer Debrief, or restore a copy"
                            + " of the data from before.");
                });
    }
}
