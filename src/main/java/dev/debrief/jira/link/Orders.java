package dev.debrief.jira.link;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.delivery.Deliveries;
import dev.debrief.delivery.NewDelivery;
import dev.debrief.jira.connection.KnownSites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what is to be done in Jira into the queue, within the caller's transaction; in order for each link. */
@ApplicationScoped
public class Orders {
    /** As many as Jira makes with one call. */
    private static final int TOGETHER = 50;

    private final Deliveries deliveries;
    private final KnownSites sites;
    private final Clock clock;

    Orders(Deliveries deliveries, KnownSites sites, Clock clock) {
        this.deliveries = deliveries;
        this.sites = sites;
        this.clock = clock;
    }

    /** What is done there. */
    public enum Kind {
        CREATE,
        CREATE_TOGETHER,
        STEP,
        REMOTE_LINK,
        CLOSE,
        SAY,
        UNSAY,
        HEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The issue is to be made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(IssueLink link) {
        write(link, Kind.CREATE, payload(link), "An issue for " + link.item());
    }

    /** The issues are to be made; those of one project with few calls, a delivery for each call. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void create(List<IssueLink> links) {
        Map<String, List<IssueLink>> alike = new LinkedHashMap<>();
        for (IssueLink link : links)
            alike.computeIfAbsent(link.site.id() + " " + link.project(), first -> new ArrayList<>())
                    .add(link);
        for (List<IssueLink> all : alike.values())
            for (int from = 0; from < all.size(); from += TOGETHER)
                together(all.subList(from, Math.min(all.size(), from + TOGETHER)));
    }

    private void together(List<IssueLink> links) {
        IssueLink first = links.get(0);
        if (links.size() == 1) {
            create(first);
            return;
        }
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        ArrayNode numbers = payload.putArray("links");
        links.forEach(link -> numbers.add(link.id()));
        String about = "Issues for " + links.size() + " items, from " + first.item() + " on";
        write(first, Kind.CREATE_TOGETHER, payload, about, "together from link " + first.id());
    }

    /** The two are to be brought in step. One that waits and has not begun takes this along. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void step(IssueLink link) {
        link.behind = true;
        if (link.stepWaits) return;
        link.stepWaits = true;
        write(link, Kind.STEP, payload(link), link.item() + " and " + link.key + " in step");
    }

    /** The same because a person asks for it: what was put off after a failure is not waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stepNow(IssueLink link) {
        step(link);
        deliveries.hurry(KnownSites.name(link.site.id()), target(link));
    }

    /** The issue is to have a link to its item. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void linkBack(IssueLink link) {
        write(link, Kind.REMOTE_LINK, payload(link), "A link from " + link.key + " to " + link.item());
    }

    /** A second issue for the same item is to be closed with a note. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(IssueLink link, String issueId) {
        write(
                link,
                Kind.CLOSE,
                payload(link).put("issue", issueId),
                "A second issue for " + link.item() + " is closed; " + link.key + " stays");
    }

    /** A comment that was written here is to be said there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void say(IssueLink link, long comment) {
        write(link, Kind.SAY, payload(link).put("comment", comment), "A comment on " + link.item() + " in " + link.key);
    }

    /** A comment that was taken back here is not to be there any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unsay(IssueLink link, long comment) {
        write(
                link,
                Kind.UNSAY,
                payload(link).put("comment", comment),
                "A comment on " + link.item() + " taken back in " + link.key);
    }

    /** What was said there is to be heard. One that waits and has not begun takes this along. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hear(IssueLink link) {
        if (link.commentsWait || !link.hasComments()) return;
        link.commentsWait = true;
        write(link, Kind.HEAR, payload(link), "What is said about " + link.key);
    }

    private static String target(IssueLink link) {
        return link.item() + " link " + link.id();
    }

    private static ObjectNode payload(IssueLink link) {
        return JsonNodeFactory.instance.objectNode().put("link", link.id());
    }

    private void write(IssueLink link, Kind kind, ObjectNode payload, String about) {
        write(link, kind, payload, about, target(link));
    }

    private void write(IssueLink link, Kind kind, ObjectNode payload, String about, String target) {
        long site = link.site.id();
        sites.know(site);
        deliveries.write(new NewDelivery(
                KnownSites.name(site),
                kind.word(),
                target,
                link.nextDelivery(),
                payload,
                about,
                "/actions/" + link.itemNumber,
                clock.instant(),
                true));
    }
}
