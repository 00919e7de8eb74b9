package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Deployment;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a Jira as typed. What opens its door is never part of it, so that no page can show it.
 *
 * @param poll how often Jira is asked what changed, in seconds
 * @param hasToken whether one is stored
 * @param hasSecret whether webhooks are signed
 * @param problems what is wrong, by field
 */
@TemplateData
record SiteForm(
        String address,
        String deployment,
        String email,
        String poll,
        boolean hasToken,
        boolean hasSecret,
        Map<String, String> problems) {
    private static final Map<Integer, String> POLLS = new LinkedHashMap<>();

    static {
        POLLS.put(30, "every 30 seconds");
        POLLS.put(60, "every minute");
        POLLS.put(300, "every 5 minutes");
        POLLS.put(900, "every 15 minutes");
        POLLS.put(3600, "every hour");
    }

    SiteForm {
        problems = Map.copyOf(problems);
    }

    static SiteForm empty() {
        return new SiteForm("", Deployment.CLOUD.word(), "", "60", false, false, Map.of());
    }

    /** What a person typed over it. */
    SiteForm typed(MultivaluedMap<String, String> form) {
        return new SiteForm(
                said(form, "address"),
                said(form, "deployment"),
                said(form, "email"),
                said(form, "poll"),
                hasToken,
                hasSecret,
                Map.of());
    }

    SiteForm with(Map<String, String> wrong) {
        return new SiteForm(address, deployment, email, poll, hasToken, hasSecret, wrong);
    }

    /** What it means; empty where something is wrong, which stands in the complaints then. */
    Optional<Connection> read(MultivaluedMap<String, String> form, Complaints wrong) {
        Optional<String> at = NamedJira.read(address);
        if (at.isEmpty()) wrong.add("address", "Write the address of a Jira, such as https://example.atlassian.net.");
        Optional<Deployment> kind = Deployment.of(deployment);
        if (kind.isEmpty()) wrong.add("deployment", "Choose Cloud or Data Center.");
        boolean isCloud = kind.filter(one -> one == Deployment.CLOUD).isPresent();
        if (isCloud && email.isEmpty())
            wrong.add("email", "Jira Cloud wants the e-mail address of the account that the token belongs to.");
        Optional<Duration> every = every();
        if (every.isEmpty()) wrong.add("poll", "Choose how often Jira is asked.");
        if (!wrong.isEmpty()) return Optional.empty();
        String secret = said(form, "secret");
        return Optional.of(new Connection(
                at.orElseThrow(),
                kind.orElseThrow(),
                isCloud ? email : null,
                said(form, "token"),
                form.containsKey("unsigned") ? "" : secret.isEmpty() ? null : secret,
                every.orElseThrow()));
    }

    private Optional<Duration> every() {
        try {
            return Optional.of(Duration.ofSeconds(Integer.parseInt(poll))).filter(NamedJira::isBearable);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** For the template. */
    public List<Choice> polls() {
        Stream<Choice> usual = POLLS.entrySet().stream()
                .map(each -> new Choice(
                        each.getKey().toString(),
                        each.getValue(),
                        each.getKey().toString().equals(poll)));
        boolean isOther =
                POLLS.keySet().stream().noneMatch(each -> each.toString().equals(poll));
        Stream<Choice> other =
                isOther && every().isPresent() ? Stream.of(new Choice(poll, everyInWords(), true)) : Stream.empty();
        return Stream.concat(usual, other).toList();
    }

    /** For the template. */
    public String everyInWords() {
        return every().map(each -> POLLS.getOrDefault((int) each.toSeconds(), "every " + each.toSeconds() + " seconds"))
                .orElse("");
    }

    /** For the template. */
    public List<Choice> deployments() {
        return List.of(
                new Choice("cloud", "Cloud", !deployment.equals("data-center")),
                new Choice("data-center", "Data Center", deployment.equals("data-center")));
    }

    private static String said(MultivaluedMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /**
     * A connection that can be tried.
     *
     * @param token empty where the stored one is meant
     * @param secret null where the stored one is meant; empty where webhooks are not signed
     */
    record Connection(
            String address,
            Deployment deployment,
            @Nullable String email,
            String token,
            @Nullable String secret,
            Duration every) {}
}
