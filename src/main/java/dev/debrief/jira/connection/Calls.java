package dev.debrief.jira.connection;

import dev.debrief.jira.remote.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of every call to a Jira. */
@ApplicationScoped
public class Calls {
    private static final Duration KEPT = Duration.ofDays(30);

    private final EntityManager entities;
    private final Clock clock;

    Calls(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * One call came back, or did not.
     *
     * @param link what the call is for; null where it is for all of the site
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(long site, @Nullable Long link, Ledger.Call call) {
        entities.createNativeQuery("""
                        insert into jira_call (site_id, link_id, method, path, status, said, milliseconds, began_at)
                        values (:site, cast(:link as bigint), :method, :path, cast(:status as integer), :said, :milliseconds,
                                :began)""")
                .setParameter("site", site)
                .setParameter("link", link)
                .setParameter("method", call.method())
                .setParameter("path", call.path())
                .setParameter("status", call.status())
                .setParameter("said", call.said())
                .setParameter("milliseconds", (int) Math.min(call.milliseconds(), Integer.MAX_VALUE))
                .setParameter("began", call.beganAt())
                .executeUpdate();
    }

    /** The same for several links. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void writeTogether(long site, List<Long> links, Ledger.Call call) {
        write(site, null, call);
        entities.createNativeQuery(
                        "insert into jira_call_link (call_id, link_id)"
                                + " select currval(pg_get_serial_sequence('jira_call', 'id')), id from jira_link where id in :links")
                .setParameter("links", links)
                .executeUpdate();
    }

    /** What is older than a month goes. */
    @Transactional
    public void forget() {
        entities.createNativeQuery("delete from jira_call where began_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
