package dev.debrief.digest;

import dev.debrief.shared.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends each his digest once a week, at the hour that counts for them, and to all of them at once when asked to. */
@ApplicationScoped
class Digests implements Recurring {
    /** So many people are looked at in one transaction. */
    static final int AT_ONCE = 200;

    private final Recipients recipients;
    private final DigestDesk desk;
    private final Messengers messengers;
    private final Clock clock;

    Digests(Recipients recipients, DigestDesk desk, Messengers messengers, Clock clock) {
        this.recipients = recipients;
        this.desk = desk;
        this.messengers = messengers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "weekly digests";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        if (messengers.isOn()) sendDue(clock.instant());
    }

    /** To everybody whose hour has come this week and who has not had theirs. */
    Sent sendDue(Instant now) {
        return page(
                now,
                true,
                one -> one.weekly()
                        .weekToSend(now, one.cameAt())
                        .filter(week -> !one.had().contains(week)));
    }

    /** To everybody who wants one and has had none in the week of that instant, whatever their hour is. */
    Sent sendAll(Instant at) {
        return page(at, false, one -> Optional.of(one.weekly().weekOf(at)));
    }

    private Sent page(Instant at, boolean keepsSilence, Function<Recipient, Optional<LocalDate>> week) {
        Sent sent = Sent.NONE;
        List<Recipient> page = recipients.after(0, AT_ONCE, at);
        while (!page.isEmpty()) {
            List<Recipient> due =
                    page.stream().filter(one -> week.apply(one).isPresent()).toList();
            sent = sent.and(desk.write(due, one -> week.apply(one).orElseThrow(), at, keepsSilence));
            page = recipients.after(page.get(page.size() - 1).id(), AT_ONCE, at);
        }
        return sent;
    }
}
