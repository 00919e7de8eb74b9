package dev.debrief.jira.settings;

import dev.debrief.jira.connection.SiteRow;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Connects the Jira that the environment names. */
@ApplicationScoped
class JiraSettings {
    private final Config config;
    private final Connecting connecting;

    JiraSettings(Config config, Connecting connecting) {
        this.config = config;
        this.connecting = connecting;
    }

    /** After the tables are there. */
    @Transactional
    void onStart(@Observes @Priority(3000) StartupEvent start) {
        Optional<NamedJira> named = NamedJira.in(config);
        // what the environment no longer names belongs to the settings
        SiteRow.update(
                "fromEnvironment = false where fromEnvironment and address <> ?1",
                named.map(NamedJira::address).orElse(""));
        named.ifPresent(this::lay);
    }

    private void lay(NamedJira named) {
        SiteRow site = connecting.site(
                named.address(), named.deployment(), named.email(), named.token(), named.webhookSecret());
        site.fromEnvironment = true;
        site.pollEverySeconds = (int) named.poll().toSeconds();
        connecting.team(site, null, named.project(), named.issueType(), named.creates());
    }
}
