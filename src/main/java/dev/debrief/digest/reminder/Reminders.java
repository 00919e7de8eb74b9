package dev.debrief.digest.reminder;

import dev.debrief.digest.Messengers;
import dev.debrief.digest.Reminded;
import dev.debrief.digest.Reminder;
import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reminds people on working days of what is due and what has just become late, of each thing once. */
@ApplicationScoped
class Reminders implements Recurring {
    private final Reminding reminding;
    private final LatePostMortems postMortems;
    private final Messengers messengers;
    private final EntityManager entityManager;
    private final Clock clock;

    Reminders(
            Reminding reminding,
            LatePostMortems postMortems,
            Messengers messengers,
            EntityManager entityManager,
            Clock clock) {
        this.reminding = reminding;
        this.postMortems = postMortems;
        this.messengers = messengers;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    @Transactional
    public void run() {
        if (!messengers.isOn()) return;
        Instant now = clock.instant();
        List<Reminder> wanted = Stream.concat(reminding.ofItems(now).stream(), postMortems.find(now).stream())
                .toList();
        Map<Long, List<Reminder>> byPerson = Reminding.claim(entityManager, wanted, now).stream()
                .collect(Collectors.groupingBy(one -> one.to().id(), LinkedHashMap::new, Collectors.toList()));
        messengers.remind(byPerson.values().stream()
                .map(theirs -> new Reminded(theirs, now))
                .toList());
    }
}
