package dev.debrief;

import dev.debrief.database.EmbeddedServer;
import dev.debrief.database.ExternalDatabase;
import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Starts the database that belongs to Debrief, or waits for the one that was named, then starts Debrief. */
@QuarkusMain
public final class Debrief {
    private Debrief() {}

    public static void main(String... arguments) throws IOException {
        try {
            if (Commands.named(arguments)) {
                Commands.run(arguments);
                return;
            }
            if (!Boolean.getBoolean(ApplicationLifecycleManager.QUARKUS_APPCDS_GENERATE_PROP)) openDatabase();
        } catch (CannotStart e) {
            Endings.sayAndExit(e);
        }
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) Quarkus.run(arguments);
        else Quarkus.run(null, Endings::end, arguments);
    }

    private static void openDatabase() throws IOException {
        Port.fromEnvironment().checkFree();
        Optional<ExternalDatabase> external = ExternalDatabase.named(System.getenv());
        if (external.isPresent()) {
            WaitingRoom.until(external.get());
            external.get().announce();
            return;
        }
        EmbeddedServer server = EmbeddedServer.start(data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterDebrief(server), "database-stop"));
        server.announce();
    }

    /** The directory that everything lies in: {@code DEBRIEF_DATA}, {@code data} unless set. */
    static Path data() {
        return Path.of(System.getenv().getOrDefault("DEBRIEF_DATA", "data")).toAbsolutePath();
    }

    /** Debrief lets go of the database first, so that nothing under way is cut off. */
    private static void stopAfterDebrief(EmbeddedServer server) {
        try {
            Application debrief = Application.currentApplication();
            if (debrief != null && debrief.isStarted()) debrief.stop();
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
