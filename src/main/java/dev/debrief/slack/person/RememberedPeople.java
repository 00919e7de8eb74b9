package dev.debrief.slack.person;

import dev.debrief.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was found of people in Slack, under the e-mail that they were looked for by. */
@ApplicationScoped
public class RememberedPeople {
    private static final String KEEP = """
            insert into slack_person (person_id, email, slack_id, is_deactivated, looked_at)
            values (:person, :email, nullif(:slackId, ''), :deactivated, :now)
            on conflict (person_id) do update set email = excluded.email, looked_at = excluded.looked_at,
                   is_deactivated = excluded.is_deactivated, slack_id = excluded.slack_id,
                   channel = case when slack_person.slack_id = excluded.slack_id then slack_person.channel end""";

    private final EntityManager entityManager;
    private final Clock clock;

    RememberedPeople(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /** @param slackId null where nobody has the address */
    record Found(@Nullable String slackId, @Nullable String channel, boolean isDeactivated, Instant at) {
        /** Whether it is time to look again: somebody who was missing may be there by now. */
        boolean isStale(Instant now) {
            return (slackId == null || isDeactivated)
                    && at.plus(SlackPeople.BELIEVED).isBefore(now);
        }
    }

    /** Somebody who was looked for and not found, or found deactivated. */
    public record Missing(long person, String name, String email, boolean isDeactivated, Instant at) {}

    /** In small letters; empty where there is none. */
    @Transactional
    String email(long person) {
        Person found = Person.findById(person);
        return found == null ? "" : found.email().orElse("").toLowerCase(Locale.ROOT);
    }

    @Transactional
    @Nullable
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    Found of(long person, String email) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select slack_id, channel, is_deactivated, looked_at from slack_person"
                                + " where person_id = :person and email = :email",
                        Tuple.class)
                .setParameter("person", person)
                .setParameter("email", email)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Found(
                        row.get("slack_id", String.class),
                        row.get("channel", String.class),
                        row.get("is_deactivated", Boolean.class),
                        row.get("looked_at", Instant.class)))
                .orElse(null);
    }

    @Transactional
    void found(long person, String email, String slackId, boolean isDeactivated) {
        keep(person, email, slackId, isDeactivated);
    }

    @Transactional
    void missing(long person, String email) {
        keep(person, email, "", false);
    }

    @Transactional
    void channel(long person, String channel) {
        entityManager
                .createNativeQuery("update slack_person set channel = :channel where person_id = :person")
                .setParameter("channel", channel)
                .setParameter("person", person)
                .executeUpdate();
    }

    @Transactional
    void forget(long person) {
        entityManager
                .createNativeQuery("delete from slack_person where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    @Transactional
    boolean isSlack(long person, String slackId) {
        return !entityManager
                .createNativeQuery("select 1 from slack_person where person_id = :person and slack_id = :slackId")
                .setParameter("person", person)
                .setParameter("slackId", slackId)
                .getResultList()
                .isEmpty();
    }

    /** Those of these people who were looked for lately under their present address, and are not there. */
    @Transactional
    public Set<Long> unreached(Collection<Long> people) {
        List<?> ids = entityManager
                .createNativeQuery("select s.person_id from slack_person s join person p on p.id = s.person_id"
                        + " where s.person_id = any(cast(string_to_array(:people, ' ') as bigint[]))"
                        + " and (s.slack_id is null or s.is_deactivated) and s.email = lower(p.email)"
                        + " and s.looked_at > :since")
                .setParameter("people", people.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .setParameter("since", clock.instant().minus(SlackPeople.BELIEVED))
                .getResultList();
        Set<Long> unreached = new HashSet<>();
        ids.forEach(id -> unreached.add(((Number) id).longValue()));
        return unreached;
    }

    /** What somebody should know who wants to be reached in Slack; empty where they were found, or not looked for yet. */
    @Transactional
    public Optional<String> note(long person) {
        String email = email(person);
        Found found = email.isEmpty() ? null : of(person, email);
        if (found == null) return Optional.empty();
        if (found.slackId() == null) return Optional.of(SlackPeople.note(email) + " Messages go by mail instead.");
        return found.isDeactivated()
                ? Optional.of(SlackPeople.deactivated(email) + " Messages go by mail instead.")
                : Optional.empty();
    }

    /** Who was not found, the newest first; no more than a hundred. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class answers tuples
    public List<Missing> missing() {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select s.person_id, p.name, s.email, s.is_deactivated, s.looked_at from slack_person s"
                                + " join person p on p.id = s.person_id and p.deactivated_at is null"
                                + " where s.slack_id is null or s.is_deactivated"
                                + " order by s.looked_at desc, s.person_id limit 100",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Missing(
                        ((Number) row.get("person_id")).longValue(),
                        row.get("name", String.class),
                        row.get("email", String.class),
                        row.get("is_deactivated", Boolean.class),
                        row.get("looked_at", Instant.class)))
                .toList();
    }

    private void keep(long person, String email, String slackId, boolean isDeactivated) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter("person", person)
                .setParameter("email", email)
                .setParameter("slackId", slackId)
                .setParameter("deactivated", isDeactivated)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
