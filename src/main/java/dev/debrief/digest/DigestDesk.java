package dev.debrief.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the digests of some people: that one was made and its messages are kept in one transaction, or neither. */
@ApplicationScoped
class DigestDesk {
    /** So many are written in one transaction: a long one would keep the queue from being tidied meanwhile. */
    private static final int AT_ONCE = 25;

    /** Only those are written that nobody wrote before; where there was nothing to say then, there may be now. */
    private static final String CLAIM = """
            insert into digest (person_id, kind, week, as_of, things)
            select w.person, 'weekly', w.week, cast(:at as timestamptz), w.things
              from unnest(cast(string_to_array(:people, ' ') as bigint[]), cast(string_to_array(:weeks, ' ') as date[]),
                          cast(string_to_array(:things, ' ') as integer[])) as w(person, week, things)
             order by w.person
            on conflict (person_id, kind, week) do update set as_of = excluded.as_of, things = excluded.things
             where digest.things = 0 and excluded.things > 0
            returning person_id""";

    private final Reading reading;
    private final Messengers messengers;
    private final EntityManager entityManager;

    DigestDesk(Reading reading, Messengers messengers, EntityManager entityManager) {
        this.reading = reading;
        this.messengers = messengers;
        this.entityManager = entityManager;
    }

    /**
     * Those of a page whose digest is to go.
     *
     * @param weekOf the Monday of the week whose digest it is
     * @param keepsSilence whether it is kept that somebody had nothing to read in that week
     */
    Sent write(List<Recipient> due, Function<Recipient, LocalDate> weekOf, Instant at, boolean keepsSilence) {
        if (due.isEmpty()) return Sent.NONE;
        Map<Long, Contents> contents = reading.of(due, at);
        List<Recipient> told =
                due.stream().filter(one -> of(contents, one).things() > 0).toList();
        List<Recipient> kept = keepsSilence ? due : told;
        int written = 0;
        for (int from = 0; from < kept.size(); from += AT_ONCE) {
            List<Recipient> some = kept.subList(from, Math.min(from + AT_ONCE, kept.size()));
            written += QuarkusTransaction.requiringNew().call(() -> written(some, weekOf, contents, at));
        }
        return new Sent(written, due.size() - told.size(), told.size() - written);
    }

    private int written(
            List<Recipient> some, Function<Recipient, LocalDate> weekOf, Map<Long, Contents> contents, Instant at) {
        Set<Long> claimed = claim(some, weekOf, contents, at);
        return messengers.carry(some.stream()
                .filter(one -> claimed.contains(one.id()) && of(contents, one).things() > 0)
                .map(one -> new WeeklyDigest(one, of(contents, one), at, weekOf.apply(one)))
                .toList());
    }

    private Set<Long> claim(
            List<Recipient> due, Function<Recipient, LocalDate> weekOf, Map<Long, Contents> contents, Instant at) {
        if (due.isEmpty()) return Set.of();
        List<?> claimed = entityManager
                .createNativeQuery(CLAIM, Long.class)
                .setParameter("at", at)
                .setParameter("people", joined(due, Recipient::id))
                .setParameter("weeks", joined(due, weekOf))
                .setParameter("things", joined(due, one -> of(contents, one).things()))
                .getResultList();
        Set<Long> ids = new HashSet<>();
        claimed.forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    private static Contents of(Map<Long, Contents> contents, Recipient one) {
        return Objects.requireNonNull(contents.get(one.id()));
    }

    private static <T> String joined(List<Recipient> due, Function<Recipient, T> value) {
        return due.stream().map(one -> String.valueOf(value.apply(one))).collect(Collectors.joining(" "));
    }
}
