package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.LinkState;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.team.Creates;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.Team;
import dev.debrief.people.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connects a Jira and the teams that use it; needs the transaction of whoever asks. */
@ApplicationScoped
public class Connecting {
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
    public SiteRow site(
            String address, Deployment deployment, @Nullable String email, String token, String webhookSecret) {
        SiteRow site = SiteRow.<SiteRow>find("address", address)
                .firstResultOptional()
                .orElseGet(() -> new SiteRow(address, deployment, email, clock.instant()));
        site.deployment = deployment.word();
        site.email = email;
        site.isWell();
        site.persistAndFlush();
        secrets(site, token, webhookSecret);
        again(site);
        return site;
    }

    /** What opens the doors between the two; null keeps what is stored, an empty webhook secret takes it away. */
    @Transactional(Transactional.TxType.MANDATORY)
    void secrets(SiteRow site, @Nullable String token, @Nullable String webhookSecret) {
        String secret =
                webhookSecret == null || webhookSecret.isEmpty() ? null : vault.seal(Sites.WEBHOOK, webhookSecret);
        entities.createNativeQuery("""
                        insert into jira_secret (site_id, token, webhook_secret, hook_path)
                        values (:site, cast(:token as text), cast(:secret as text), :path)
                        on conflict (site_id) do update set token = coalesce(excluded.token, jira_secret.token),
                            webhook_secret = case when :keep then jira_secret.webhook_secret else excluded.webhook_secret end""")
                .setParameter("site", site.id())
                .setParameter("token", token == null ? null : vault.seal(Sites.TOKEN, token))
                .setParameter("secret", secret)
                .setParameter("keep", webhookSecret == null)
                .setParameter("path", path())
                .executeUpdate();
    }

    /** Nothing goes there any more, and its token is forgotten. Links are taken apart and keep their history. */
    @Transactional(Transactional.TxType.MANDATORY)
    void disconnect(SiteRow site) {
        site.disconnectedAt = clock.instant();
        site.account = "";
        site.isWell();
        change("delete from jira_secret where site_id = :site", site);
        change("""
                update jira_link set state = 'unlinked', disconnected = true, version = version + 1,
                       why = 'Its Jira was disconnected.'
                 where site_id = :site and state <> 'unlinked'""", site);
    }

    /** What was linked when it was disconnected goes on, and is looked at. */
    private void again(SiteRow site) {
        Instant since = site.disconnectedAt;
        if (since == null) return;
        site.disconnectedAt = null;
        entities.flush();
        change("""
                update jira_link set disconnected = false, version = version + 1, why = '',
                       state = case when issue_id is not null then 'linked' when posts > 0 then 'sending' else 'wanted' end
                 where site_id = :site and disconnected""", site);
        change("""
                insert into jira_stirred (item_number)
                select item_number from jira_link where site_id = :site and state = 'linked' on conflict do nothing""", site);
        writtenMeanwhile(since);
        orders.create(IssueLink.<IssueLink>list(
                "site.id = ?1 and state in ?2 order by id", site.id(), List.of(LinkState.WANTED, LinkState.SENDING)));
    }

    /** What was written, or published, since then is looked at by the rule of its team, as if it was written now. */
    private void writtenMeanwhile(Instant since) {
        entities.createNativeQuery("""
                        insert into jira_stirred (item_number)
                        select a.number from action_item a left join incident i on i.number = a.incident_number
                         where a.dropped_at is null and a.state in ('open', 'in progress')
                           and (a.created_at >= :since or i.published_at >= :since)
                           and not exists (select from jira_link l where l.item_number = a.number)
                        on conflict do nothing""").setParameter("since", since).executeUpdate();
    }

    /** Webhooks have another address from now on; nobody listens at the old one any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void renewHook(SiteRow site) {
        entities.createNativeQuery("update jira_secret set hook_path = :path where site_id = :site")
                .setParameter("path", path())
                .setParameter("site", site.id())
                .executeUpdate();
    }

    private void change(String sql, SiteRow site) {
        entities.createNativeQuery(sql).setParameter("site", site.id()).executeUpdate();
    }

    /** The site is elsewhere from now on: its token stays here and is forgotten, and has to be given again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(SiteRow site, String address) {
        if (site.address.equals(address)) return;
        site.address = address;
        site.account = "";
        entities.createNativeQuery("update jira_secret set token = null where site_id = :site")
                .setParameter("site", site.id())
                .executeUpdate();
    }

    /** How the items of a team become issues; of all others where {@code team} is null. What waited for it goes on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public TeamRow team(SiteRow site, @Nullable Team team, String project, String issueType, Creates creates) {
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
    public void mended(TeamRow team) {
        team.stop("");
        team.leftOut = List.of();
        List<IssueLink> waiting = IssueLink.list("team = ?1 and state = ?2 order by id", team, LinkState.STOPPED);
        waiting.forEach(IssueLink::want);
        orders.create(waiting);
    }

    private String path() {
        byte[] bytes = new byte[PATH_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
