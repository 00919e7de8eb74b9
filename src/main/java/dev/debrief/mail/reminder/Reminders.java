package dev.debrief.mail.reminder;

import dev.debrief.mail.Letter;
import dev.debrief.mail.Post;
import dev.debrief.mail.answer.MailKind;
import dev.debrief.mail.answer.MailLinks;
import dev.debrief.people.BaseAddress;
import dev.debrief.people.SignedWords;
import dev.debrief.shared.Recurring;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
    private final Post post;
    private final BaseAddress address;
    private final SignedWords words;
    private final EntityManager entityManager;
    private final Clock clock;

    Reminders(
            Reminding reminding,
            LatePostMortems postMortems,
            Post post,
            BaseAddress address,
            SignedWords words,
            EntityManager entityManager,
            Clock clock) {
        this.reminding = reminding;
        this.postMortems = postMortems;
        this.post = post;
        this.address = address;
        this.words = words;
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mail/reminder")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reminder(ReminderText reminder);

        static native TemplateInstance reminderText(ReminderText reminder);
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
        if (!post.isOn()) return;
        Instant now = clock.instant();
        List<Reminder> wanted = Stream.concat(reminding.ofItems(now).stream(), postMortems.find(now).stream())
                .toList();
        MailLinks links = new MailLinks(address.of("").toString(), words);
        Map<Long, List<Reminder>> byPerson = Reminding.claim(entityManager, wanted, now).stream()
                .collect(Collectors.groupingBy(one -> one.to().id(), LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((person, theirs) -> send(person, theirs, links, now));
    }

    private void send(long person, List<Reminder> theirs, MailLinks links, Instant now) {
        ReminderText text = ReminderText.of(theirs, links, now);
        Reminder.Addressee to = theirs.get(0).to();
        Letter letter = new Letter(
                to.email(),
                to.name(),
                text.subject(),
                Templates.reminderText(text).render(),
                Templates.reminder(text).render(),
                links.stop(person, MailKind.REMINDER));
        String key = "reminder " + person + " " + theirs.get(0).subject() + " " + now;
        post.send(letter, "reminder", key, "Reminder to " + to.name() + ": " + text.subject(), null, now);
    }
}
