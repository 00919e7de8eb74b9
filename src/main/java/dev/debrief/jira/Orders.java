package dev.debrief.jira;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;

/** Writes what is to be done in Jira into the queue, within the caller's transaction; in order for each link. */
@ApplicationScoped
class Orders {
    private final Deliveries deliveries;
    private final KnownSites sites;
    private final Clock clock;

    Orders(Deliveries deliveries, KnownSites sites, Clock clock) {
        this.deliveries = deliveries;
        this.sites = sites;
        this.clock = clock;
    }

    /** What is done there. */
    enum Kind {
        CREATE,
        STEP,
        REMOTE_LINK,
        CLOSE,
        SAY,
        HEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The issue is to be made. */
    @Transactional(Transactional.TxType.MANDATORY)
    void create(IssueLink link) {
        write(link, Kind.CREATE, payload(link), "An issue for " + link.item());
    }

    /** The two are to be brought in step. One that waits and has not begun takes this along. */
    @Transactional(Transactional.TxType.MANDATORY)
    void step(IssueLink link) {
        link.behind = true;
        if (link.stepWaits) return;
        link.stepWaits = true;
        write(link, Kind.STEP, payload(link), link.item() + " and " + link.key + " in step");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void linkBack(IssueLink link) {
        write(link, Kind.REMOTE_LINK, payload(link), "A link from " + link.key + " to " + link.item());
    }

    /** A second issue for the same item is to be closed with a note. */
    @Transactional(Transactional.TxType.MANDATORY)
    void close(IssueLink link, String issueId) {
        write(
                link,
                Kind.CLOSE,
                payload(link).put("issue", issueId),
                "A second issue for " + link.item() + " is closed; " + link.key + " stays");
    }

    /** A comment that was written here is to be said there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void say(IssueLink link, long comment) {
        write(link, Kind.SAY, payload(link).put("comment", comment), "A comment on " + link.item() + " in " + link.key);
    }

    /** What was said there is to be heard. One that waits and has not begun takes this along. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hear(IssueLink link) {
        if (link.commentsWait || !link.hasComments()) return;
        link.commentsWait = true;
        write(link, Kind.HEAR, payload(link), "What is said about " + link.key);
    }

    private static ObjectNode payload(IssueLink link) {
        return JsonNodeFactory.instance.objectNode().put("link", link.id());
    }

    private void write(IssueLink link, Kind kind, ObjectNode payload, String about) {
        long site = link.site.id();
        sites.know(site);
        deliveries.write(new NewDelivery(
                JiraDestination.name(site),
                kind.word(),
                link.item() + " link " + link.id(),
                link.nextDelivery(),
                payload,
                about,
                "/actions/" + link.itemNumber,
                clock.instant(),
                true));
    }
}
