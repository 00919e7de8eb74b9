package dev.debrief;

import dev.debrief.database.EmbeddedServer;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the database that belongs to Debrief, then Debrief. */
@QuarkusMain
public final class Debrief {
    private Debrief() {}

    public static void main(String... arguments) throws Exception {
        if (System.getenv("DEBRIEF_DATABASE_URL") == null) {
            String data = System.getenv().getOrDefault("DEBRIEF_DATA", "data");
            EmbeddedServer.start(Path.of(data)).announce();
        }
        Quarkus.run(arguments);
    }
}
