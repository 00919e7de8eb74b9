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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The one Jira that the environment names. What cannot be meant stops the start. */
@ApplicationScoped
class JiraSettings {
    private static final String PREFIX = "debrief.jira.";
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Config config;
    private final Connecting connecting;

    JiraSettings(Config config, Connecting connecting) {
        this.config = config;
        this.connecting = connecting;
    }

    /** After the tables are there. */
    @Transactional
    void onStart(@Observes @Priority(3000) StartupEvent start) {
        Optional<String> address = said("url").map(JiraSettings::address);
        // what the environment no longer names belongs to the settings
        SiteRow.update("fromEnvironment = false where fromEnvironment and address <> ?1", address.orElse(""));
        address.ifPresent(this::lay);
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
            if (isBearable(every)) return every;
        } catch (DateTimeException notADuration) {
            // said below
        }
        throw wrong("POLL", "Write a duration between PT10S and PT24H, such as PT1M.");
    }

    /** Whether a Jira may be asked so often, and is asked often enough. */
    static boolean isBearable(Duration every) {
        return every.compareTo(SHORTEST) >= 0 && every.compareTo(LONGEST) <= 0;
    }

    private static String address(String written) {
        return read(written)
                .orElseThrow(() -> wrong("URL", "Write the address of a Jira, such as https://example.atlassian.net."));
    }

    /** An address without a slash at its end; empty where it is none. */
    static Optional<String> read(String written) {
        try {
            URI address = new URI(written.strip());
            boolean isWeb =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            boolean isPlain = address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (!isWeb || !isPlain) return Optional.empty();
            String host = (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
            return Optional.of(host + address.getRawPath().replaceAll("/+$", ""));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
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
