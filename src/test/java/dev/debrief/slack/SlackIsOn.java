package dev.debrief.slack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Debrief with Slack on, over a real socket, and with a mail server that nobody reaches: mails wait in the queue. */
public final class SlackIsOn implements QuarkusTestProfile {
    public static final String ADDRESS = "https://debrief.example.org";
    public static final String SIGNING_SECRET = "the signing secret of the tests";

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Server.class));
    }

    /** The Slack that the settings name. */
    public static final class Server implements QuarkusTestResourceLifecycleManager {
        private static @Nullable FakeSlack running;

        @Override
        public Map<String, String> start() {
            FakeSlack slack = FakeSlack.begin();
            running = slack;
            return Map.of(
                    "debrief.slack.token",
                    FakeSlack.TOKEN,
                    "debrief.slack.signing-secret",
                    SIGNING_SECRET,
                    "debrief.slack.url",
                    slack.url(),
                    "debrief.public-url",
                    ADDRESS,
                    "debrief.smtp.host",
                    "localhost",
                    "debrief.smtp.port",
                    "1",
                    "debrief.mail.from",
                    "debrief@example.org",
                    "debrief.secret",
                    "what only this installation of the tests knows");
        }

        @Override
        public void stop() {
            try {
                slack().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static FakeSlack slack() {
        return Objects.requireNonNull(Server.running);
    }
}
