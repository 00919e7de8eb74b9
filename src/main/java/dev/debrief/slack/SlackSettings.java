package dev.debrief.slack;

import dev.debrief.people.BaseAddress;
import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How messages reach Slack, as the environment says. What is missing turns Slack off; tokens are never shown or logged. */
@ApplicationScoped
public class SlackSettings {
    private static final String SLACK = "https://slack.com/api/";

    private final Optional<String> token;
    private final Optional<String> signingSecret;
    private final Optional<String> url;
    private final BaseAddress address;

    SlackSettings(
            @ConfigProperty(name = "debrief.slack.token") Optional<String> token,
            @ConfigProperty(name = "debrief.slack.signing-secret") Optional<String> signingSecret,
            @ConfigProperty(name = "debrief.slack.url") Optional<String> url,
            BaseAddress address) {
        this.token = said(token);
        this.signingSecret = said(signingSecret);
        this.url = said(url);
        this.address = address;
    }

    /** What cannot be meant is told at the start, and not when a message should leave. */
    void onStart(@Observes StartupEvent start) {
        url();
    }

    public boolean isOn() {
        return missing().isEmpty();
    }

    /** Without which no message leaves, by their names in the environment; empty when Slack is on. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (token.isEmpty()) missing.add("DEBRIEF_SLACK_TOKEN");
        if (address.configured().isEmpty()) missing.add("DEBRIEF_PUBLIC_URL");
        return List.copyOf(missing);
    }

    /** Of the bot; empty where nobody said it. */
    public String token() {
        return token.orElse("");
    }

    /** Proves that a request comes from Slack; without it messages have no buttons that answer. */
    public Optional<String> signingSecret() {
        return signingSecret;
    }

    /** Where Slack is asked, with a slash at the end. */
    public String url() {
        String written = url.orElse(SLACK);
        try {
            URI read = new URI(written);
            boolean isWeb = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
            if (isWeb && read.getHost() != null) return written.endsWith("/") ? written : written + "/";
        } catch (URISyntaxException e) {
            // said below
        }
        throw new CannotStart(
                "DEBRIEF_SLACK_URL is not an address: " + written + ". Write it as " + SLACK + ", or leave it out.");
    }

    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
