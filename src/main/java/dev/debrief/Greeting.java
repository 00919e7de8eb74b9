package dev.debrief;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one line on the terminal when Debrief is ready: where it is, and where its data lies. */
@ApplicationScoped
class Greeting {
    @ConfigProperty(name = "debrief.rehearsal", defaultValue = "false")
    boolean rehearsal;

    void say(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current() != LaunchMode.NORMAL) return;
        int port = Integer.getInteger("quarkus.http.port", start.options().getPort());
        if (rehearsal) {
            Rehearsal.at(port);
        } else {
            PrintStream terminal = System.out;
            terminal.println(line(port, System.getenv()));
        }
    }

    static String line(int port, Map<String, String> environment) {
        String data = environment.getOrDefault("DEBRIEF_DATABASE_URL", "").isBlank()
                ? "Its data lies in "
                        + Path.of(environment.getOrDefault("DEBRIEF_DATA", "data"))
                                .toAbsolutePath() + "."
                : "Its data lies in the database that DEBRIEF_DATABASE_URL names.";
        return "Debrief is ready at http://localhost:" + port + ". " + data + " Ctrl-C stops it.";
    }
}
