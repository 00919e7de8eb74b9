package dev.debrief.mail;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Mails are written into the queue; nobody carries them away. */
public final class MailIsOn implements QuarkusTestProfile {
    public static final String ADDRESS = "https://debrief.example.org";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "debrief.smtp.host", "mail.example.org",
                "debrief.mail.from", "debrief@example.org",
                "debrief.public-url", ADDRESS,
                "debrief.secret", "what only this installation of the tests knows");
    }
}
