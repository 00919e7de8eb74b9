package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * The one Jira that the environment names. What cannot be meant stops the start.
 *
 * @param address without a slash at its end
 * @param email null for a Data Center that needs none
 * @param webhookSecret empty where webhooks are not signed
 */
record NamedJira(
        String address,
        Deployment deployment,
        @Nullable String email,
        String token,
        String project,
        String issueType,
        Creates creates,
        String webhookSecret,
        Duration poll) {
    private static final String PREFIX = "debrief.jira.";
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Without its secrets. */
    @Override
    public String toString() {
        return address + " " + project;
    }

    /** Empty where none is named. */
    static Optional<NamedJira> in(Config config) {
        return said(config, "url").map(NamedJira::address).map(address -> at(address, config));
    }

    private static NamedJira at(String address, Config config) {
        Deployment deployment = Deployment.of(said(config, "deployment").orElse("cloud"))
                .orElseThrow(() -> wrong("DEPLOYMENT", "Write cloud or data-center."));
        String token = said(config, "token").orElseThrow(() -> wrong("TOKEN", "It is missing."));
        String email = said(config, "email").orElse(null);
        if (deployment == Deployment.CLOUD && email == null)
            throw wrong("EMAIL", "Jira Cloud needs it: it is missing.");
        String project = said(config, "project").orElseThrow(() -> wrong("PROJECT", "It is missing."));
        Creates creates = Creates.of(said(config, "create").orElse("on-publication"))
                .orElseThrow(() -> wrong("CREATE", "Write at-once, on-publication or by-hand."));
        return new NamedJira(
                address,
                deployment,
                email,
                token,
                project,
                said(config, "issue-type").orElse("Task"),
                creates,
                said(config, "webhook-secret").orElse(""),
                poll(config));
    }

    private static Duration poll(Config config) {
        try {
            Duration every = said(config, "poll").map(Duration::parse).orElse(Duration.ofMinutes(1));
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

    private static Optional<String> said(Config config, String name) {
        return config.getOptionalValue(PREFIX + name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static CannotStart wrong(String name, String how) {
        return new CannotStart("DEBRIEF_JIRA_" + name + " cannot be used. " + how);
    }
}
