package dev.debrief.jira.connection;

import dev.debrief.jira.remote.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger of every call to a Jira, written before the call is made and completed afterwards. */
@ApplicationScoped
public class Calls {
    private static final Duration KEPT = Duration.ofDays(30);

    /** Stays where Debrief is killed in the midst of a call. */
    private static final String NO_ANSWER_YET =
            "No answer is known: it is on its way, or Debrief was stopped meanwhile.";

    private final EntityManager entities;
    private final Clock clock;

    Calls(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A call is about to be made.
     *
     * @param link what the call is for; null where it is for all of the site
     * @return the number of its line
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long begin(long site, @Nullable Long link, Ledger.Call call) {
        Object id = entities.createNativeQuery("""
                        insert into jira_call (site_id, link_id, method, path, said, milliseconds, began_at)
                        values (:site, cast(:link as bigint), :method, :path, :said, 0, :began) returning id""")
                .setParameter("site", site)
                .setParameter("link", link)
                .setParameter("method", call.method())
                .setParameter("path", call.path())
                .setParameter("said", NO_ANSWER_YET)
                .setParameter("began", call.beganAt())
                .getSingleResult();
        return ((Number) id).longValue();
    }

    /** The same for several links. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    long beginTogether(long site, List<Long> links, Ledger.Call call) {
        long id = begin(site, null, call);
        entities.createNativeQuery("insert into jira_call_link (call_id, link_id)"
                        + " select :call, id from jira_link where id in :links")
                .setParameter("call", id)
                .setParameter("links", links)
                .executeUpdate();
        return id;
    }

    /** The call came back, or did not. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void end(long id, Ledger.Ending ending) {
        entities.createNativeQuery("update jira_call set status = cast(:status as integer), said = :said,"
                        + " milliseconds = :milliseconds where id = :id")
                .setParameter("status", ending.status())
                .setParameter("said", ending.said())
                .setParameter("milliseconds", (int) Math.min(ending.milliseconds(), Integer.MAX_VALUE))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The ledger of what is done for one link; null for the site as a whole. */
    public Ledger of(long site, @Nullable Long link) {
        return call -> {
            long id = begin(site, link, call);
            return ending -> end(id, ending);
        };
    }

    /** The ledger of what is done for several links at once. */
    public Ledger of(long site, List<Long> links) {
        return call -> {
            long id = beginTogether(site, links, call);
            return ending -> end(id, ending);
        };
    }

    /** What is older than a month goes. */
    @Transactional
    public void forget() {
        entities.createNativeQuery("delete from jira_call where began_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
