package dev.debrief.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Takes the links out of letters that never left, when the links are over anyway. Those of letters that left are taken
 * out at once, by the queue.
 */
@ApplicationScoped
public class OldSecrets implements Recurring {
    private static final Duration OVER = Duration.ofDays(7);

    private static final String OLD = """
            select id, payload from delivery
             where destination = 'mail' and state in ('unknown', 'given-up', 'dropped') and kind in (:kinds)
               and written_at <= :before and payload not like '%"secretsAreGone"%' and lease is null
             order by id limit 500 for update skip locked""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;

    OldSecrets(EntityManager entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-secrets-of-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional
    public void run() {
        List<?> old = entities.createNativeQuery(OLD, Tuple.class)
                .setParameter("kinds", List.of(AccountLetters.INVITATION, AccountLetters.NEW_PASSWORD))
                .setParameter("before", clock.instant().minus(OVER))
                .getResultList();
        old.stream().map(Tuple.class::cast).forEach(this::blank);
    }

    private void blank(Tuple row) {
        entities.createNativeQuery("update delivery set payload = :payload where id = :id")
                .setParameter("payload", blanked(row.get("payload", String.class)))
                .setParameter("id", row.get("id", Long.class))
                .executeUpdate();
    }

    private String blanked(String payload) {
        try {
            return Secrets.blanked(json.readTree(payload)).toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database keeps JSON only", impossible);
        }
    }
}
