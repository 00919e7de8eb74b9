package dev.debrief.jira;

import dev.debrief.people.Team;
import dev.debrief.people.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects a Jira and the teams that use it; needs the transaction of whoever asks. */
@ApplicationScoped
class Connecting {
    private static final int PATH_BYTES = 24;

    private final EntityManager entities;
    private final Orders orders;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Connecting(EntityManager entities, Orders orders, Vault vault, Clock clock) {
        this.entities = entities;
        this.orders = orders;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The site of that address, with this token. Another address is another site: a token goes nowhere but where it was
     * given for.
     *
     * @param webhookSecret empty where webhooks are not signed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    SiteRow site(String address, Deployment deployment, @Nullable String email, String token, String webhookSecret) {
        SiteRow site = SiteRow.<SiteRow>find("address", address)
                .firstResultOptional()
                .orElseGet(() -> new SiteRow(address, deployment, email, clock.instant()));
        site.deployment = deployment.word();
        site.email = email;
        site.isWell();
        site.persistAndFlush();
        entities.createNativeQuery("""
                        insert into jira_secret (site_id, token, webhook_secret, hook_path)
                        values (:site, :token, cast(:secret as text), :path)
                        on conflict (site_id) do update set token = excluded.token, webhook_secret = excluded.webhook_secret""")
                .setParameter("site", site.id())
                .setParameter("token", vault.seal(Sites.TOKEN, token))
                .setParameter("secret", webhookSecret.isEmpty() ? null : vault.seal(Hooks.SECRET, webhookSecret))
                .setParameter("path", path())
                .executeUpdate();
        return site;
    }

    /** The site is elsewhere from now on: its token stays here and is forgotten, and has to be given again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void move(SiteRow site, String address) {
        if (site.address.equals(address)) return;
        site.address = address;
        site.account = "";
        entities.createNativeQuery("update jira_secret set token = null where site_id = :site")
                .setParameter("site", site.id())
                .executeUpdate();
    }

    /** How the items of a team become issues; of all others where {@code team} is null. What waited for it goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    TeamRow team(SiteRow site, @Nullable Team team, String project, String issueType, Creates creates) {
        Optional<TeamRow> known = TeamRow.ofSite(site.id()).stream()
                .filter(row -> team == null ? row.team == null : row.team != null && row.team.id() == team.id())
                .findFirst();
        TeamRow row = known.orElseGet(() -> new TeamRow(site, team, project, issueType, creates, clock.instant()));
        row.project = project;
        row.issueType = issueType;
        row.creates = creates.word();
        row.persistAndFlush();
        mended(row);
        return row;
    }

    /** Its settings were mended: what Jira refused is tried again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void mended(TeamRow team) {
        team.stop("");
        team.leftOut = List.of();
        List<IssueLink> waiting = IssueLink.list("team = ?1 and state = ?2 order by id", team, LinkState.STOPPED);
        for (IssueLink link : waiting) {
            link.want();
            orders.create(link);
        }
    }

    private String path() {
        byte[] bytes = new byte[PATH_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
