package dev.debrief.jira.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.team.Creates;
import dev.debrief.shared.CannotStart;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The Jira that the environment names; what cannot be meant stops the start and says how to mend it. */
class NamedJiraTest {
    @Test
    void nothing_is_named_where_there_is_no_address() {
        assertThat(read("url", "")).isEmpty();
        assertThat(read("url", "  ")).isEmpty();
    }

    @Test
    void what_is_not_said_is_what_most_people_want() {
        NamedJira jira = read().orElseThrow();
        assertThat(jira.address()).isEqualTo("https://example.atlassian.net");
        assertThat(jira.deployment()).isEqualTo(Deployment.CLOUD);
        assertThat(jira.issueType()).isEqualTo("Task");
        assertThat(jira.creates()).isEqualTo(Creates.ON_PUBLICATION);
        assertThat(jira.poll()).isEqualTo(Duration.ofMinutes(1));
        assertThat(jira.webhookSecret()).isEmpty();
    }

    @Test
    void everything_is_read_without_the_blanks_around_it() {
        NamedJira jira = read(
                        "url", " HTTPS://Jira.Example.org/jira/ ",
                        "deployment", " Data-Center ",
                        "email", "",
                        "issue-type", "10004",
                        "create", "by-hand",
                        "webhook-secret", " quiet ",
                        "poll", "PT5M")
                .orElseThrow();
        assertThat(jira.address()).isEqualTo("https://jira.example.org/jira");
        assertThat(jira.deployment()).isEqualTo(Deployment.DATA_CENTER);
        assertThat(jira.email()).isNull();
        assertThat(jira.issueType()).isEqualTo("10004");
        assertThat(jira.creates()).isEqualTo(Creates.BY_HAND);
        assertThat(jira.webhookSecret()).isEqualTo("quiet");
        assertThat(jira.poll()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void each_wrong_value_is_named_with_the_way_out() {
        for (String address : new String[] {
            "example.atlassian.net",
            "ftp://example.org",
            "https://ann:pass@example.org",
            "https://example.org?a=b",
            "https://example.org#top",
            "https://",
            "https://exa mple.org"
        }) stops("DEBRIEF_JIRA_URL", "such as https://example.atlassian.net", "url", address);
        stops("DEBRIEF_JIRA_DEPLOYMENT", "Write cloud or data-center.", "deployment", "server");
        stops("DEBRIEF_JIRA_TOKEN", "It is missing.", "token", "");
        stops("DEBRIEF_JIRA_EMAIL", "Jira Cloud needs it", "email", " ");
        stops("DEBRIEF_JIRA_PROJECT", "It is missing.", "project", "");
        stops("DEBRIEF_JIRA_CREATE", "Write at-once, on-publication or by-hand.", "create", "always");
        for (String poll : new String[] {"1 minute", "PT9S", "PT25H", "-PT1M"})
            stops("DEBRIEF_JIRA_POLL", "between PT10S and PT24H", "poll", poll);
    }

    @Test
    void its_words_hold_no_secret() {
        NamedJira jira = read("webhook-secret", "quiet").orElseThrow();
        assertThat(jira.toString()).doesNotContain("a token", "quiet");
    }

    private static void stops(String setting, String how, String name, String value) {
        assertThatExceptionOfType(CannotStart.class)
                .as(name + " " + value)
                .isThrownBy(() -> read(name, value))
                .withMessageContaining(setting)
                .withMessageContaining(how);
    }

    private static Optional<NamedJira> read(String... others) {
        Map<String, String> said = new HashMap<>(Map.of(
                "debrief.jira.url", "https://example.atlassian.net",
                "debrief.jira.email", "debrief@example.org",
                "debrief.jira.token", "a token",
                "debrief.jira.project", "OPS"));
        for (int i = 0; i < others.length; i += 2) said.put("debrief.jira." + others[i], others[i + 1]);
        return NamedJira.in(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(said, "a test", 100))
                .build());
    }
}
