package dev.debrief.jira.settings;

import dev.debrief.jira.connection.Calls;
import dev.debrief.jira.connection.Deployment;
import dev.debrief.jira.connection.SiteRow;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.person.Unknown;
import dev.debrief.jira.remote.Account;
import dev.debrief.jira.remote.Ledger;
import dev.debrief.jira.team.TeamRow;
import dev.debrief.people.BaseAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the settings of a Jira read and write here, each in a short transaction of its own. */
@ApplicationScoped
class SiteDesk {
    private final Connecting connecting;
    private final Sites sites;
    private final Calls calls;
    private final Unknown unknown;
    private final BaseAddress address;

    SiteDesk(Connecting connecting, Sites sites, Calls calls, Unknown unknown, BaseAddress address) {
        this.connecting = connecting;
        this.sites = sites;
        this.calls = calls;
        this.unknown = unknown;
        this.address = address;
    }

    /**
     * How a Jira is connected now.
     *
     * @param token empty where there is none that can be opened here
     */
    record Kept(
            String address, Deployment deployment, @Nullable String email, String token, boolean isFromEnvironment) {
        @Override
        public String toString() {
            return address;
        }
    }

    /** Empty where it is not connected. */
    @Transactional
    Optional<SitePage> page(long id, String said) {
        return SiteRow.connected(id).map(site -> page(site, said));
    }

    private SitePage page(SiteRow site, String said) {
        Optional<Sites.Hook> hook = sites.hook(site.id());
        SiteForm form = new SiteForm(
                site.address,
                site.deployment,
                Objects.requireNonNullElse(site.email, ""),
                Integer.toString(site.pollEverySeconds),
                sites.token(site.id()).isPresent(),
                hook.filter(Sites.Hook::isSigned).isPresent(),
                Map.of());
        String at = address.configured().orElse("") + "/api/v1/hooks/jira/";
        List<SitePage.Line> teams =
                TeamRow.ofSite(site.id()).stream().map(SiteDesk::line).toList();
        return new SitePage(
                site.id(),
                form,
                site.fromEnvironment,
                site.why,
                site.account,
                hook.map(one -> at + one.path()).orElse(""),
                address.configured().isPresent(),
                teams,
                unknown.of(site.id()).size(),
                "",
                said);
    }

    private static SitePage.Line line(TeamRow row) {
        return new SitePage.Line(
                row.id(), TeamForm.nameOf(row), row.project, TeamForm.inWords(row.whenCreated()), row.stopped);
    }

    @Transactional
    Optional<Kept> kept(long id) {
        return SiteRow.connected(id)
                .map(site -> new Kept(
                        site.address, site.kind(), site.email, sites.token(id).orElse(""), site.fromEnvironment));
    }

    /** Where calls for the site are written down. */
    Ledger ledger(long id) {
        return calls.of(id, (Long) null);
    }

    /** Whether another site has that address, or had it. */
    @Transactional
    Optional<String> isTaken(String wanted, @Nullable Long by) {
        return SiteRow.at(wanted)
                .filter(site -> by == null ? site.isConnected() : site.id() != by)
                .map(site -> site.isConnected()
                        ? "This Jira is connected already."
                        : "This Jira was connected before: connect it again instead, so that its items go on.");
    }

    /** Answers the number of the site. */
    @Transactional
    long connect(SiteForm.Connection to, Account account) {
        SiteRow site = connecting.site(
                to.address(), to.deployment(), to.email(), to.token(), Objects.requireNonNullElse(to.secret(), ""));
        site.pollEverySeconds = (int) to.every().toSeconds();
        site.is(account.id(), account.zone());
        return site.id();
    }

    /** @param account what Jira said of it just now; null where nobody had to ask */
    @Transactional
    void change(long id, SiteForm.Connection to, @Nullable Account account) {
        SiteRow site = SiteRow.held(id);
        connecting.move(site, to.address());
        site.deployment = to.deployment().word();
        site.email = to.email();
        site.pollEverySeconds = (int) to.every().toSeconds();
        connecting.secrets(site, to.token().isEmpty() ? null : to.token(), to.secret());
        if (account != null) well(site, account);
    }

    /** Jira lets Debrief in. */
    @Transactional
    void isWell(long id, Account account) {
        well(SiteRow.held(id), account);
    }

    private static void well(SiteRow site, Account account) {
        site.is(account.id(), account.zone());
        site.isWell();
    }

    @Transactional
    void renewHook(long id) {
        connecting.renewHook(SiteRow.held(id));
    }

    @Transactional
    void disconnect(long id) {
        connecting.disconnect(SiteRow.held(id));
    }
}
