package dev.debrief.jira.hearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.debrief.jira.connection.Sites;
import dev.debrief.jira.link.IssueLink;
import dev.debrief.jira.link.IssueLinks;
import dev.debrief.jira.link.Orders;
import dev.debrief.jira.remote.IssueLabels;
import dev.debrief.people.Vault;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a Jira sends of itself. It is written down first and read afterwards; what it says is a hint that something
 * changed, never a value.
 */
@ApplicationScoped
public class Hooks implements Recurring {
    private static final int AT_ONCE = 200;
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Orders orders;
    private final Vault vault;
    private final Clock clock;

    Hooks(EntityManager entities, ObjectMapper json, Orders orders, Vault vault, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.orders = orders;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where a webhook belongs; {@code secret} is empty where the administrator of that Jira set none. */
    record Mouth(long site, String secret) {}

    @Transactional
    Optional<Mouth> mouth(String path) {
        List<?> rows = entities.createNativeQuery(
                        "select site_id, webhook_secret from jira_secret where hook_path = :path", Tuple.class)
                .setParameter("path", path)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Mouth(
                        ((Number) row.get("site_id")).longValue(),
                        Optional.ofNullable(row.get("webhook_secret", String.class))
                                .map(kept -> vault.open(Sites.WEBHOOK, kept).orElse("cannot be opened here"))
                                .orElse("")));
    }

    /** Once for each identifier, however often Jira sends it. */
    @Transactional
    public void receive(long site, String identifier, String body) {
        entities.createNativeQuery("insert into jira_hook (site_id, identifier, body, received_at)"
                        + " values (:site, :identifier, :body, :now) on conflict do nothing")
                .setParameter("site", site)
                .setParameter("identifier", identifier)
                .setParameter("body", body)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Override
    public String name() {
        return "webhooks-of-jira";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        while (some() == AT_ONCE) {
            // there is more
        }
        forget();
    }

    @Transactional
    int some() {
        List<?> rows = entities.createNativeQuery("""
                        update jira_hook set handled_at = :now where id in
                            (select id from jira_hook where handled_at is null order by id limit :most for update skip locked)
                        returning site_id, body""", Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> handle(((Number) row.get("site_id")).longValue(), read(row.get("body", String.class))));
        return rows.size();
    }

    @Transactional
    void forget() {
        entities.createNativeQuery("delete from jira_hook where handled_at < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private void handle(long site, JsonNode hook) {
        JsonNode issue = hook.path("issue");
        String id = issue.path("id").asText("");
        if (id.isEmpty()) return;
        Optional<IssueLink> linked = IssueLinks.ofIssue(site, id);
        if (linked.isPresent()) IssueLinks.held(linked.get().id()).ifPresent(link -> changed(link, hook));
        else IssueLabels.uuid(issue).flatMap(IssueLinks::heldOfUuid).ifPresent(link -> hint(link, site, id));
    }

    private void changed(IssueLink link, JsonNode hook) {
        orders.step(link);
        if (hook.path("webhookEvent").asText("").startsWith("comment_")) orders.hear(link);
    }

    /** An issue whose answer was lost tells of itself before any search finds it. */
    private static void hint(IssueLink link, long site, String issue) {
        if (link.issueId == null && link.site.id() == site) link.hint = issue;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException noHook) {
            return MissingNode.getInstance();
        }
    }
}
