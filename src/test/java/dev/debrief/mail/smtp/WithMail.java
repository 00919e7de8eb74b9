package dev.debrief.mail.smtp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Debrief with mail on: everything leaves to one {@link FaultyServer}, which does what a test wants. */
public final class WithMail implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The server that the settings name. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {
        private static @Nullable FaultyServer running;

        static FaultyServer running() {
            return Objects.requireNonNull(running);
        }

        @Override
        public Map<String, String> start() {
            FaultyServer server = FaultyServer.with(FaultyServer.GOOD);
            running = server;
            return Map.of(
                    "debrief.smtp.host", "localhost",
                    "debrief.smtp.port", Integer.toString(server.port()),
                    "debrief.smtp.tls", "none",
                    "debrief.mail.from", "Debrief <debrief@example.org>",
                    "debrief.public-url", "https://debrief.example.org");
        }

        @Override
        public void stop() {
            try {
                running().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
