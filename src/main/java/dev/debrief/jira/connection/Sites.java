package dev.debrief.jira.connection;

import dev.debrief.delivery.Outcome;
import dev.debrief.jira.remote.Answer;
import dev.debrief.jira.remote.Doors;
import dev.debrief.jira.remote.Jira;
import dev.debrief.jira.remote.Ledger;
import dev.debrief.people.Vault;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every Jira that is connected: opens its door, and keeps away from it while it wants to be left alone. */
@ApplicationScoped
public class Sites {
    /** What a sealed token is for. */
    public static final String TOKEN = "jira token";

    /** What a sealed secret of a webhook is for. */
    public static final String WEBHOOK = "jira webhook";

    private static final Duration UNTIL_A_PERSON_MENDS_IT = Duration.ofMinutes(15);

    /** As long as Jira is waited for at all. */
    private static final Duration PATIENT = Duration.ofDays(1);

    private static final Duration BRIEF = Duration.ofSeconds(5);

    private final Doors doors;
    private final Calls calls;
    private final Vault vault;
    private final EntityManager entities;
    private final Clock clock;

    Sites(Doors doors, Calls calls, Vault vault, EntityManager entities, Clock clock) {
        this.doors = doors;
        this.calls = calls;
        this.vault = vault;
        this.entities = entities;
        this.clock = clock;
    }

    /** The way to a Jira, or why nobody goes there now. */
    public sealed interface Door {
        record Open(Jira jira) implements Door {}

        record Shut(Outcome.Later outcome) implements Door {}
    }

    /**
     * The way there, or why nobody goes there now.
     *
     * @param link what it is opened for, as the ledger tells; null for the site as a whole
     */
    public Door open(long site, @Nullable Long link) {
        return open(site, calls.of(site, link), PATIENT);
    }

    /** The same while a person waits for the answer. */
    public Door openBriefly(long site, @Nullable Long link) {
        return open(site, calls.of(site, link), BRIEF);
    }

    /** The same for what is done for several links at once. */
    public Door openTogether(long site, List<Long> links) {
        return open(site, calls.of(site, links), PATIENT);
    }

    private Door open(long site, Ledger ledger, Duration within) {
        return QuarkusTransaction.joiningExisting().call(() -> door(SiteRow.findById(site), ledger, within));
    }

    private Door door(@Nullable SiteRow site, Ledger ledger, Duration within) {
        if (site == null || !site.isConnected())
            return shut("This Jira is not connected any more.", UNTIL_A_PERSON_MENDS_IT);
        Instant now = clock.instant();
        if (site.pausedUntil != null && site.pausedUntil.isAfter(now))
            return shut(site.why, Duration.between(now, site.pausedUntil));
        Optional<String> token = token(site.id());
        if (token.isEmpty()) return shut("Jira's token is missing: give it in the settings.", UNTIL_A_PERSON_MENDS_IT);
        return new Door.Open(
                site.kind() == Deployment.CLOUD
                        ? doors.cloud(
                                site.address, Objects.requireNonNullElse(site.email, ""), token.get(), ledger, within)
                        : doors.dataCenter(site.address, token.get(), ledger, within));
    }

    private static Door.Shut shut(String why, Duration after) {
        return new Door.Shut(new Outcome.Later(why, after));
    }

    /** The stored one; empty where there is none that can be opened here. */
    public Optional<String> token(long site) {
        return secrets(site).map(row -> row.get("token", String.class)).flatMap(kept -> vault.open(TOKEN, kept));
    }

    /** Where that Jira says what changed, and whether it has to sign it; empty where it is not connected. */
    public Optional<Hook> hook(long site) {
        return secrets(site)
                .map(row ->
                        new Hook(row.get("hook_path", String.class), row.get("webhook_secret", String.class) != null));
    }

    /** The path of a webhook is what nobody can guess. */
    public record Hook(String path, boolean isSigned) {}

    private Optional<Tuple> secrets(long site) {
        List<?> rows = entities.createNativeQuery(
                        "select token, webhook_secret, hook_path from jira_secret where site_id = :site", Tuple.class)
                .setParameter("site", site)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst();
    }

    /**
     * An answer that says something of the whole site: nothing is asked of it for a while. What only may have happened
     * is put off too, so it is for deeds that may be repeated.
     */
    public Outcome.Later trouble(long site, Answer<?> answer) {
        if (answer instanceof Answer.NotNow<?> notNow && notNow.after() != null)
            return paused(site, notNow.why(), notNow.after());
        if (answer instanceof Answer.Unauthorised<?>)
            return paused(
                    site,
                    "Jira does not let Debrief in: its token is wrong or has run out. Give a new one in the settings.",
                    UNTIL_A_PERSON_MENDS_IT);
        return new Outcome.Later(words(answer), null);
    }

    private Outcome.Later paused(long site, String why, Duration after) {
        QuarkusTransaction.requiringNew()
                .run(() -> SiteRow.held(site).pause(clock.instant().plus(after), why));
        return new Outcome.Later(why, after);
    }

    /** It answered as it should. */
    public void isWell(long site) {
        QuarkusTransaction.requiringNew().run(() -> {
            SiteRow row = SiteRow.findById(site);
            if (row != null && !row.why.isEmpty()) SiteRow.held(site).isWell();
        });
    }

    /** What an answer without a value means, in a sentence. */
    public static String words(Answer<?> answer) {
        if (answer instanceof Answer.Refused<?> refused) return "Jira refuses: " + refused.words();
        if (answer instanceof Answer.Forbidden<?> forbidden) return "Jira forbids it: " + forbidden.message();
        if (answer instanceof Answer.NotNow<?> notNow) return notNow.why();
        if (answer instanceof Answer.Unclear<?> unclear) return unclear.why();
        return answer instanceof Answer.Absent<?> ? "It is not in Jira." : "Jira does not let Debrief in.";
    }
}
