package dev.debrief.jira;

import dev.debrief.shared.CannotStart;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The one Jira that the environment names. What cannot be meant stops the start. */
@ApplicationScoped
class JiraSettings {
    private static final String PREFIX = "debrief.jira.";
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final Config config;
    private final Connecting connecting;

    JiraSettings(Config config, Connecting connecting) {
        this.config = config;
        this.connecting = connecting;
    }

    /** After the tables are there. */
    @Transactional
    void onStart(@Observes @Priority(3000) StartupEvent start) {
        said("url").ifPresent(url -> lay(address(url)));
    }

    private void lay(String address) {
        Deployment deployment = Deployment.of(said("deployment").orElse("cloud"))
                .orElseThrow(() -> wrong("DEPLOYMENT", "Write cloud or data-center."));
        String token = said("token").orElseThrow(() -> wrong("TOKEN", "It is missing."));
        String email = said("email").orElse(null);
        if (deployment == Deployment.CLOUD && email == null)
            throw wrong("EMAIL", "Jira Cloud needs it: it is missing.");
        String project = said("project").orElseThrow(() -> wrong("PROJECT", "It is missing."));
        Creates creates = Creates.of(said("create").orElse("on-publication"))
                .orElseThrow(() -> wrong("CREATE", "Write at-once, on-publication or by-hand."));
        SiteRow site = connecting.site(
                address, deployment, email, token, said("webhook-secret").orElse(""));
        site.fromEnvironment = true;
        site.pollEverySeconds = (int) poll().toSeconds();
        connecting.team(site, null, project, said("issue-type").orElse("Task"), creates);
    }

    private Duration poll() {
        try {
            Duration every = said("poll").map(Duration::parse).orElse(Duration.ofMinutes(1));
            if (every.compareTo(SHORTEST) >= 0 && every.compareTo(Duration.ofDays(1)) <= 0) return every;
        } catch (DateTimeException notADuration) {
            // said below
        }
        throw wrong("POLL", "Write a duration between PT10S and PT24H, such as PT1M.");
    }

    /** Without a slash at its end. */
    static String address(String written) {
        try {
            URI address = new URI(written.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            boolean isPlain = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (isWeb && isPlain) return address.toString().replaceAll("/+$", "");
        } catch (URISyntaxException e) {
            // said below
        }
        throw wrong("URL", "Write the address of a Jira, such as https://example.atlassian.net.");
    }

    private Optional<String> said(String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static CannotStart wrong(String name, String how) {
        return new CannotStart("DEBRIEF_JIRA_" + name + " cannot be used. " + how);
    }
}
